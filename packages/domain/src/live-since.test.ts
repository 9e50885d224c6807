import { describe, expect, it } from "vitest";
import { liveSince } from "./live-since.ts";
import type { SummaryChange } from "./summary.ts";

function aMove(areaName: string, said: Partial<SummaryChange> = {}): SummaryChange {
  return {
    ...{ movement: "forward", label: "Forward", area: "dogs", areaName, told: "", why: null },
    ...{ partnership: "regional", partnershipName: "Regional", from: null, on: "" },
    to: { counted: "live", label: "Live" },
    ...said,
  };
}

describe("what went live", () => {
  it("is named, up to two, and the rest counted", () => {
    expect(liveSince({ moved: [aMove("Dogs"), aMove("ANPR"), aMove("HR"), aMove("ICT")] })).toBe(
      "Newly live: Dogs (Regional), ANPR (Regional) and two more",
    );
    expect(liveSince({ moved: [aMove("Dogs")] })).toBe("Newly live: Dogs (Regional)");
  });

  it("is nothing that moved otherwise", () => {
    const onward = aMove("Dogs", {
      to: { counted: "being-progressed", label: "Being progressed" },
    });
    const back = aMove("HR", { movement: "back" });

    expect(liveSince({ moved: [onward, back] })).toBe("");
  });
});
