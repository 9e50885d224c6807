import { describe, expect, it } from "vitest";
import { mostOf } from "./summary-findings.ts";

describe("who has the most", () => {
  it("names the one, with the number", () => {
    expect(
      mostOf(
        [
          { name: "Herts/Beds", n: 11 },
          { name: "Regional", n: 3 },
        ],
        "live",
      ),
    ).toBe("Herts/Beds has the most live, 11");
  });

  it("names all of a tie", () => {
    const held = [
      { name: "A", n: 4 },
      { name: "B", n: 4 },
      { name: "C", n: 0 },
    ];

    expect(mostOf(held, "live")).toBe("A and B have the most live, 4 each");
  });

  it("says so where all have as many", () => {
    expect(
      mostOf(
        [
          { name: "A", n: 2 },
          { name: "B", n: 2 },
        ],
        "live",
      ),
    ).toBe("Every partnership has as many live, 2");
  });

  it("says so where nobody has any", () => {
    expect(mostOf([{ name: "A", n: 0 }], "live")).toBe("No partnership has anything live");
    expect(mostOf([], "live")).toBe("No partnership has anything live");
  });
});
