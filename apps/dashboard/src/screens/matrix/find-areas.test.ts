import { describe, expect, it } from "vitest";
import { findAreas } from "./find-areas.ts";

function anArea(slug: string, name: string, aliases: string[] = []) {
  return { slug, name, aliases, group: "business-support", comment: null };
}
const AREAS = [
  anArea("media", "Media, Corporate Comms, Website", ["Media and Communications"]),
  anArea("hr", "HR", ["Human Resources"]),
];

describe("finding an area", () => {
  it("looks at names and at the other names", () => {
    expect(findAreas(AREAS, "human")).toEqual(new Set(["hr"]));
  });

  it("does not mind capitals or what stands between words", () => {
    expect(findAreas(AREAS, "MEDIA corp")).toEqual(new Set(["media"]));
  });

  it("shows every area while nothing is typed", () => {
    expect(findAreas(AREAS, "  ")).toBeNull();
  });

  it("finds nothing rather than something else", () => {
    expect(findAreas(AREAS, "air")).toEqual(new Set());
  });
});
