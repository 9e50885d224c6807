import type { Refusal } from "@accord/client/refusal";
import { describe, expect, it } from "vitest";
import { recordingState } from "./recording-state.ts";

const UNDER_WAY = { state: "recording", words: null } as const;
const refused = (kind: Refusal["kind"], message: string): Refusal => ({ kind, message, facts: {} });

describe("a recording under way", () => {
  it("is never said to have recorded nothing because an answer about it did not come", () => {
    for (const kind of ["unreachable", "unavailable", "bug"] as const) {
      expect(recordingState(UNDER_WAY, refused(kind, "Try again in a moment."))).toEqual({
        at: "under-way",
        isHeard: false,
      });
    }
    expect(recordingState(UNDER_WAY, null)).toEqual({ at: "under-way", isHeard: true });
  });

  it("recorded nothing where the register says so", () => {
    const told = { state: "failed", words: "The matrix moved on." } as const;

    expect(recordingState(told, null)).toEqual({
      at: "stopped",
      heading: "Nothing was recorded",
      words: "The matrix moved on.",
    });
  });

  it("is out of sight of whoever may no longer ask after it", () => {
    const gone = refused("not-allowed", "Only who maintains the programme may see this.");

    expect(recordingState(UNDER_WAY, gone)).toEqual({
      at: "stopped",
      heading: "How far it has come cannot be said",
      words: "Only who maintains the programme may see this.",
    });
  });
});
