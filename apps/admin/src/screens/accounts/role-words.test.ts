import { describe, expect, it } from "vitest";
import { grantOf, reachOf, roleWords } from "./role-words.ts";

const reaches = {
  programmes: [{ slug: "eastern-region", name: "Eastern Region" }],
  forces: [{ slug: "norfolk", name: "Norfolk Constabulary" }],
} as never;

describe("a role", () => {
  it("says what it is given for, by name", () => {
    const of = (grant: object) => roleWords(grant as never, reaches);

    expect(of({ role: "editor", programme: "eastern-region", force: null })).toBe(
      "Editor of Eastern Region",
    );
    expect(of({ role: "viewer", programme: null, force: "norfolk" })).toBe(
      "Viewer for Norfolk Constabulary",
    );
    expect(of({ role: "auditor", programme: null, force: null })).toBe("Auditor");
  });

  it("is whole only with the force or programme it needs", () => {
    expect(reachOf("approver")).toBe("programme");
    expect(grantOf("contributor", "")).toBeNull();
    expect(grantOf("contributor", "suffolk")).toEqual({
      role: "contributor",
      programme: null,
      force: "suffolk",
    });
    expect(grantOf("administrator", "")).toEqual({
      role: "administrator",
      programme: null,
      force: null,
    });
  });
});
