import type { SearchHit } from "@accord/domain/search";
import { describe, expect, it } from "vitest";
import { foundWords, hitHref, hitsByKind } from "./found.ts";

const HIT: SearchHit = {
  ...{ kind: "area", programme: "east", title: "Dogs", beside: null, found: null },
  ...{ match: "name", words: ["Dogs"], to: { page: "area", area: "dogs" }, asAt: null },
};
const HERE = { programme: "east", days: { asAt: "2011-10-14", since: "2011-09-16" } };

describe("what was found", () => {
  it("leads to its page at the days one is at", () => {
    expect(hitHref(HIT, HERE)).toBe("/east/areas/dogs?asAt=2011-10-14&since=2011-09-16");
  });

  it("leads to the day that its pages open on, from elsewhere", () => {
    expect(hitHref(HIT, null)).toBe("/east/areas/dogs");
    expect(hitHref({ ...HIT, programme: "west" }, HERE)).toBe("/west/areas/dogs");
  });

  it("leads to its own day, where it has one", () => {
    expect(hitHref({ ...HIT, asAt: "2011-03-18" }, HERE)).toBe("/east/areas/dogs?asAt=2011-03-18");
  });

  it("stands by kind, the kind of the best first", () => {
    const force = { ...HIT, kind: "force" } as const;

    expect(hitsByKind([force, HIT, force]).map(({ kind, hits }) => [kind, hits.length])).toEqual([
      ["force", 2],
      ["area", 1],
    ]);
  });

  it("is counted, also where it is not all told", () => {
    expect([foundWords(0, 0), foundWords(12, 0), foundWords(200, 30)]).toEqual([
      "Nothing was found. Try fewer words, or the beginning of one.",
      "12 found.",
      "230 found, the best 200 of them here. Add a word to find fewer.",
    ]);
  });
});
