import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "./actor.ts";
import { CalendarDate } from "./calendar.ts";
import {
  assertListed,
  assertWindow,
  cellsOfLink,
  type KeptCell,
  type LinkFacts,
  stillToConfirm,
} from "./signed-link.ts";
import { aCell } from "./testing/examples.ts";

const today = CalendarDate.parse("2026-11-02");
const tomorrow = CalendarDate.parse("2026-11-03");
const yesterday = CalendarDate.parse("2026-11-01");
const programme = { slug: "eastern-region", forces: ["essex", "kent", "norfolk", "suffolk"] };
const members: Readonly<Record<string, readonly string[]>> = {
  "norfolk-suffolk": ["norfolk", "suffolk"],
  "essex-kent": ["essex", "kent"],
};
const now = { today, programme, membersOf: (slug: string) => members[slug] ?? [] };

const ofSuffolk: Grant = { role: "contributor", programme: null, force: "suffolk" };
const editor: Grant = { role: "editor", programme: "eastern-region", force: null };
const person = (...grants: Grant[]): Actor => ({
  id: "someone",
  kind: "person",
  name: null,
  office: "Suffolk lead",
  grants,
});
const dogs = { area: "dogs", partnership: "norfolk-suffolk" };
const otherDogs = { area: "dogs", partnership: "essex-kent" };
const aLink = (more: Partial<LinkFacts> = {}): LinkFacts => ({
  until: tomorrow,
  isRevoked: false,
  cells: [dogs, otherDogs],
  person: person(ofSuffolk),
  ...more,
});

describe("a signed link", () => {
  it("lets its person act on the listed cells of their force's partnerships, to its last day", () => {
    expect(cellsOfLink(aLink(), now)).toEqual([dogs]);
    expect(cellsOfLink(aLink({ until: today }), now)).toEqual([dogs]);
  });

  it.each([
    ["past its day", aLink({ until: yesterday })],
    ["revoked", aLink({ isRevoked: true })],
    ["of someone whose role was taken", aLink({ person: person() })],
    ["of a contributor who is an editor only by now", aLink({ person: person(editor) })],
    ["about cells that are no longer theirs", aLink({ cells: [otherDogs] })],
  ])("is refused in the same words when it is %s", (_, link) => {
    expect(() => cellsOfLink(link, now)).toThrow("This link is not, or no longer, good.");
  });

  it("gives an editor no more than a contributor has", () => {
    expect(cellsOfLink(aLink({ person: person(ofSuffolk, editor) }), now)).toEqual([dogs]);
  });

  it("is about the cells it lists and no others", () => {
    expect(() => assertListed([dogs], [dogs])).not.toThrow();
    expect(() => assertListed([dogs], [dogs, otherDogs])).toThrow("not about that cell");
  });
});

describe("the window of a request", () => {
  it("ends today at the earliest, and within three months", () => {
    expect(() => assertWindow(today, today)).not.toThrow();
    expect(() => assertWindow(CalendarDate.parse("2027-02-02"), today)).not.toThrow();
    expect(() => assertWindow(yesterday, today)).toThrow("today or later");
    expect(() => assertWindow(CalendarDate.parse("2027-02-03"), today)).toThrow("three months");
  });
});

describe("what is still to confirm", () => {
  it("counts the filled cells that nobody has answered for", () => {
    const filled = aCell();
    const cell = (more: Partial<KeptCell>): KeptCell => ({
      ...{ area: "dogs", areaName: "Dogs", groupName: "Support", partnership: "norfolk-suffolk" },
      ...{ standing: filled, isConfirmed: false, isProposed: false, hasMoved: false },
      ...more,
    });

    expect(
      stillToConfirm([
        cell({}),
        cell({ isConfirmed: true }),
        cell({ isProposed: true }),
        cell({ standing: null }),
      ]),
    ).toEqual({ left: 1, of: 3 });
  });
});
