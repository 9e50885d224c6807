import { describe, expect, it } from "vitest";
import { readWording } from "./read-wording.ts";
import { STATUS, Status } from "./status.ts";

describe("the words of a cell", () => {
  it.each(Status.options)("are %s where they are its label, in any case", (status) => {
    const { label } = STATUS[status];
    const read = { status, liveKind: null, qualifier: null, split: null };

    expect(readWording(label)).toEqual(read);
    expect(readWording(` ${label.toUpperCase().replace(/ /g, "  ")}. `)).toEqual(read);
  });

  it("are initial research where the screen's short label stands there", () => {
    expect(readWording("Initial research").status).toBe("initial-research");
  });

  it("say the kind of live as our own tables print it", () => {
    expect(readWording("Live (Unit formed)")).toMatchObject({
      status: "live",
      liveKind: "unit-formed",
    });
  });

  it.each([
    ["Being progressed with Cambs", "with Cambs"],
    ["Being progressed with Herts / Beds", "with Herts / Beds"],
    ["BEING PROGRESSED – with Cambs", "with Cambs"],
    ["Being progressed (with Cambs)", "with Cambs"],
  ])("carry whom it is with as a qualifier: %s", (words, qualifier) => {
    expect(readWording(words)).toMatchObject({
      status: "being-progressed",
      qualifier,
      split: null,
    });
  });

  it.each([
    ["Live (pilot)", "live", "pilot"],
    ["Strategic Finance being considered", "being-considered", "Strategic Finance"],
    [
      "Live with Kent, being considered with Essex",
      "live",
      "with Kent, being considered with Essex",
    ],
    [
      "Live with the police of Norfolk and of Suffolk and of Essex and of Kent",
      "live",
      "with the police of Norfolk and of Suffolk and of Essex and of Kent",
    ],
  ])("are only offered as a split where they say more: %s", (words, status, qualifier) => {
    expect(readWording(words)).toEqual({
      status: null,
      liveKind: null,
      qualifier: null,
      split: { status, qualifier },
    });
  });

  it.each([
    "Regular joint ANPR operations conducted – “Op. Lockdown”",
    "Considering a Unified Ports Command",
    "Delivered",
    "Lively",
    "Unended",
    "–",
  ])("fit no status: %s", (words) => {
    expect(readWording(words)).toMatchObject({ status: null, qualifier: null, split: null });
  });
});
