import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MatrixView } from "./matrix.ts";
import { arrangementsOf, distanceOf, reachByArea, reachOf, stepping } from "./reach.ts";
import { STATUSES, type Status } from "./status.ts";

const PARTNERSHIPS = [
  {
    slug: "regional",
    tier: "regional",
    forces: ["bedfordshire", "cambridgeshire", "hertfordshire"],
  },
  { slug: "herts-beds", tier: "preferred-partnership", forces: ["hertfordshire", "bedfordshire"] },
  {
    slug: "herts-beds-cambs",
    tier: "preferred-partnership",
    forces: ["hertfordshire", "bedfordshire", "cambridgeshire"],
  },
  { slug: "norfolk-suffolk", tier: "preferred-partnership", forces: ["norfolk", "suffolk"] },
] as const;

const standing = (...statuses: readonly (Status | "?" | null)[]) =>
  statuses.map((status) => (status === null ? null : { status: status === "?" ? null : status }));

describe("the arrangements of a force", () => {
  it("go from the narrowest to the widest: by forces, then by tier", () => {
    expect(arrangementsOf(PARTNERSHIPS, "hertfordshire").map(({ slug }) => slug)).toEqual([
      "herts-beds",
      "herts-beds-cambs",
      "regional",
    ]);
  });

  it("are those it is in on the day, and no other", () => {
    expect(arrangementsOf(PARTNERSHIPS, "norfolk").map(({ slug }) => slug)).toEqual([
      "norfolk-suffolk",
    ]);
    expect(arrangementsOf(PARTNERSHIPS, "kent")).toEqual([]);
  });
});

describe("the reach of a force in an area", () => {
  it("is the widest arrangement it is live in, whatever the narrower ones say", () => {
    expect(reachOf("dogs", standing("to-be-considered", null, "live"))).toMatchObject({
      kind: "live",
      live: 2,
      next: null,
    });
  });

  it("names as its next step the wider arrangement that has come farthest", () => {
    expect(reachOf("dogs", standing("live", "to-be-considered", "being-progressed"))).toMatchObject(
      { live: 0, next: 2 },
    );
  });

  it("names the narrower of two that have come equally far", () => {
    expect(reachOf("dogs", standing("being-considered", "being-considered")).next).toBe(0);
    expect(reachOf("dogs", standing("live", null, null)).next).toBe(1);
  });

  it("takes a step on the ladder for nearer than words unread, those than an exit, that than nothing", () => {
    const steps = standing("live", "to-be-considered", "?", "suspended", null);

    expect(steps.map(distanceOf)).toEqual([0, 4, 5, 6, 7]);
  });

  it("stands one way in each area", () => {
    const kind = (...cells: readonly (Status | "?" | null)[]) =>
      reachOf("dogs", standing(...cells)).kind;

    expect(kind("suspended", "live")).toBe("live");
    expect(kind("suspended", "?", "to-be-considered")).toBe("on-the-way");
    expect(kind("suspended", "?")).toBe("needs-review");
    expect(kind("rejected", null)).toBe("stopped");
    expect(kind(null, null)).toBe("blank");
    expect(kind()).toBe("blank");
  });

  it("has no live arrangement wider than it, and its next step is wider", () => {
    const anyCell = fc.option(
      fc.constantFrom(...STATUSES, null).map((status) => ({ status })),
      { nil: null },
    );
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 6 }), (cells) => {
        const { live, next, kind } = reachOf("dogs", cells);
        const wider = cells.slice((live ?? -1) + 1);

        expect(wider.some((cell) => cell?.status === "live")).toBe(false);
        expect(kind === "live").toBe(live !== null);
        expect(next === null).toBe(wider.length === 0);
        if (next !== null) {
          expect(next).toBeGreaterThan(live ?? -1);
          expect(distanceOf(cells[next])).toBe(Math.min(...wider.map(distanceOf)));
        }
      }),
    );
  });
});

describe("stepping from area to area", () => {
  it("goes from the nearest to live to the farthest, and keeps the order of those equally near", () => {
    const reaches = [
      reachOf("far", standing("to-be-considered", null)),
      reachOf("first", standing("being-considered", "being-progressed")),
      reachOf("nearest", standing("being-progressed", "being-progressed")),
      reachOf("second", standing("being-progressed", "being-considered")),
      reachOf("alone", standing("being-progressed", null)),
    ];

    expect(stepping(reaches).map(({ area }) => area)).toEqual([
      "nearest",
      "first",
      "second",
      "alone",
      "far",
    ]);
  });
});

describe("the reach of an area", () => {
  function reach(statuses: Readonly<Record<string, string>>): string | undefined {
    const cells = Object.entries(statuses).map(([partnership, status]) => ({
      area: "dogs",
      partnership,
      status,
    }));
    const view = { areas: [{ slug: "dogs" }], partnerships: PARTNERSHIPS, cells };
    return reachByArea(view as unknown as MatrixView).get("dogs"); // nothing else is looked at
  }

  it("is none yet where nothing is live", () => {
    expect(reach({ regional: "being-progressed" })).toBe("Not yet");
  });

  it("counts the pairs it is live in", () => {
    expect(reach({ "herts-beds": "live" })).toBe("1 pair");
    expect(reach({ "herts-beds": "live", "norfolk-suffolk": "live" })).toBe("2 pairs");
  });

  it("is the wider arrangement where there is one", () => {
    expect(reach({ "herts-beds": "live", "herts-beds-cambs": "live" })).toBe("3 forces");
    expect(reach({ "herts-beds-cambs": "live", regional: "live" })).toBe("Region");
  });
});
