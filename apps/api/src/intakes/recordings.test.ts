import { Instant } from "@accord/domain/calendar";
import { describe, expect, it } from "vitest";
import { keepRecordings } from "./recordings.ts";

const INTAKE = "5ad0e8c4-0000-4000-8000-000000000000";
const RECORDED = { act: 7, recordedAt: Instant.parse("2011-01-31T09:00:00Z"), entries: 2_000 };

describe("a long recording that goes on in the background", () => {
  it("is begun once, and is waited for at the end", async () => {
    const recordings = keepRecordings(() => {});
    const { promise, resolve } = Promise.withResolvers<typeof RECORDED>();
    let isDone = false;
    recordings.begin(INTAKE, async () => {
      const recorded = await promise;
      isDone = true;
      return recorded;
    });

    expect(() => recordings.begin(INTAKE, async () => RECORDED)).toThrow(/being recorded already/);
    expect(recordings.isUnderWay(INTAKE)).toBe(true);
    const closed = recordings.close();
    resolve(RECORDED);
    await closed;

    expect(isDone).toBe(true);
    expect(recordings.isUnderWay(INTAKE)).toBe(false);
  });

  it("says why it was refused, and can be begun again", async () => {
    const faults: unknown[] = [];
    const recordings = keepRecordings((error) => faults.push(error));
    const fault = new Error("The disk is full.");
    recordings.begin(INTAKE, () => Promise.reject(fault));
    await recordings.close();

    expect(recordings.refusalOf(INTAKE)).toContain("Nothing of it was kept");
    expect(faults).toEqual([fault]);

    recordings.begin(INTAKE, async () => RECORDED);
    expect(recordings.refusalOf(INTAKE)).toBeNull();
    await recordings.close();
  });
});
