import type { MatrixView } from "@accord/domain/matrix";
import { describe, expect, it } from "vitest";
import { reachByArea } from "./reach.ts";

const PARTNERSHIPS = [
  { slug: "herts-beds", tier: "preferred-partnership", forces: ["hertfordshire", "bedfordshire"] },
  {
    slug: "herts-beds-cambs",
    tier: "preferred-partnership",
    forces: ["hertfordshire", "bedfordshire", "cambridgeshire"],
  },
  { slug: "norfolk-suffolk", tier: "preferred-partnership", forces: ["norfolk", "suffolk"] },
  { slug: "regional", tier: "regional", forces: ["bedfordshire", "cambridgeshire", "essex"] },
];

function reachOf(statuses: Readonly<Record<string, string>>): string | undefined {
  const cells = Object.entries(statuses).map(([partnership, status]) => ({
    area: "dogs",
    partnership,
    status,
  }));
  const view = { areas: [{ slug: "dogs" }], partnerships: PARTNERSHIPS, cells };
  return reachByArea(view as unknown as MatrixView).get("dogs"); // nothing else is looked at
}

describe("the reach of an area", () => {
  it("is none yet where nothing is live", () => {
    expect(reachOf({ regional: "being-progressed" })).toBe("Not yet");
  });

  it("counts the pairs it is live in", () => {
    expect(reachOf({ "herts-beds": "live" })).toBe("1 pair");
    expect(reachOf({ "herts-beds": "live", "norfolk-suffolk": "live" })).toBe("2 pairs");
  });

  it("is the wider arrangement where there is one", () => {
    expect(reachOf({ "herts-beds": "live", "herts-beds-cambs": "live" })).toBe("3 forces");
    expect(reachOf({ "herts-beds-cambs": "live", regional: "live" })).toBe("Region");
  });
});
