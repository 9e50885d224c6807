import { describe, expect, it } from "vitest";
import { CalendarDate, londonMoment } from "./calendar.ts";
import { type DigestFacts, digestMessage, isDigestDue } from "./digest.ts";
import { Message } from "./message.ts";
import { aCell, aMatrix, at } from "./testing/examples.ts";

const day = (text: string) => CalendarDate.parse(text);

describe("a digest", () => {
  it("is due from seven in London's morning, once a day, or once from Monday on", () => {
    const on = (instant: string) => londonMoment(new Date(instant));
    const daily = { digest: "daily", toldOn: day("2011-03-26") } as const;
    const weekly = { digest: "weekly", toldOn: day("2011-03-22") } as const;

    expect(isDigestDue(daily, on("2011-03-27T05:59:59Z"))).toBe(false);
    // The clocks went forward that night: six by Greenwich is seven in London.
    expect(isDigestDue(daily, on("2011-03-27T06:00:00Z"))).toBe(true);
    expect(isDigestDue({ ...daily, toldOn: day("2011-03-27") }, on("2011-03-27T20:00:00Z"))).toBe(
      false,
    );
    expect(isDigestDue(weekly, on("2011-03-27T09:00:00Z"))).toBe(false);
    expect(isDigestDue(weekly, on("2011-03-28T09:00:00Z"))).toBe(true);
    // Nobody looked on the Monday: it is made up.
    expect(isDigestDue(weekly, on("2011-03-30T09:00:00Z"))).toBe(true);
    expect(isDigestDue({ ...daily, digest: "none" }, on("2011-03-30T09:00:00Z"))).toBe(false);
  });

  it("tells what changed of what is followed, and of nothing else", () => {
    const told = digestMessage(
      facts({
        before: aMatrix([aCell()], { asAt: day("2011-01-30"), knownAt: at(30) }),
        after: aMatrix([
          aCell({ status: "being-progressed", kind: "moved" }),
          aCell({ area: "hr", status: "live" }),
        ]),
        areas: new Set(["dogs"]),
        force: null,
      }),
    );

    expect(Message.safeParse(told?.message).success).toBe(true);
    expect(told?.subject).toBe(
      "OFFICIAL: Eastern Region Collaborative Programme: one change in what you follow",
    );
    expect(told?.message.heading).toBe("One cell you follow changed since 1 February 2011");
    expect(told?.message.paragraphs).toEqual([
      "Dogs, Norfolk/Suffolk: being considered to being progressed, January 2011 (forward).",
    ]);
    expect(told?.message.link).toEqual({
      words: "See what changed",
      url: `http://localhost:4100/eastern-region?asAt=2011-01-31&since=2011-01-30&sinceKnownAt=${at(30)}`,
    });
  });

  it("reads as English where a cell was blank, is to be considered, or is of another programme", () => {
    const before = aMatrix([aCell()]);
    const after = aMatrix([
      aCell({ status: "to-be-considered", kind: "moved" }),
      aCell({ area: "hr", status: "live" }),
    ]);
    const one = { before, after, areas: new Set(["dogs", "hr"]), force: null };
    const other = { ...one, after: { ...after, programme: { ...after.programme, name: "Seven" } } };
    const told = digestMessage({ ...facts(one), programmes: [other, one] });

    expect(told?.message.paragraphs.slice(0, 2)).toEqual([
      "Seven. Dogs, Norfolk/Suffolk: being considered to “to be considered”, January 2011 (back).",
      "Seven. Human Resources, Norfolk/Suffolk: now live (first recorded).",
    ]);
    expect(told?.message.link?.words).toBe("See what changed in Seven");
  });

  it("tells of every cell of a force that is followed as a whole, the first nine by name", () => {
    const areas = Array.from({ length: 12 }, (_, index) => `area-${index}`);
    const theirs = areas.map((area) => aCell({ area }));
    const told = digestMessage(
      facts({
        before: aMatrix([]),
        after: aMatrix([...theirs, aCell({ partnership: "essex-kent" })]),
        areas: new Set(),
        force: "suffolk",
      }),
    );

    expect(told?.message.paragraphs).toHaveLength(10);
    expect(told?.message.paragraphs.at(-1)).toBe("And three other changes.");
  });

  it("is not sent where nothing has changed", () => {
    const same = aMatrix([aCell()]);

    expect(
      digestMessage(facts({ before: same, after: same, areas: new Set(["dogs"]), force: null })),
    ).toBeNull();
  });

  it("names nothing of a programme that is sensitive: that is read behind sign-in", () => {
    const open = aMatrix([aCell()]);
    const after = { ...open, programme: { ...open.programme, marking: "OFFICIAL-SENSITIVE" } };
    const told = digestMessage(
      facts({ before: aMatrix([]), after, areas: new Set(["dogs"]), force: null }),
    );

    expect(told?.subject).toMatch(/^OFFICIAL-SENSITIVE: /);
    expect(JSON.stringify(told)).not.toContain("Dogs");
  });
});

function facts(programme: DigestFacts["programmes"][number]): DigestFacts {
  return {
    programmes: [programme],
    toldOn: day("2011-02-01"),
    linkTo: (slug, { asAt, since, sinceKnownAt }) =>
      `http://localhost:4100/${slug}?asAt=${asAt}&since=${since}&sinceKnownAt=${sinceKnownAt}`,
    settings: "http://localhost:4100/following",
  };
}
