import { describe, expect, it } from "vitest";
import { Exit, isExit, STATUS, Stage, Status, stageOf, statusLabel } from "./status.ts";

describe("the status ladder", () => {
  it("has five stages in order and six exits off it", () => {
    expect(Stage.options.map((stage) => STATUS[stage].stage)).toEqual([1, 2, 3, 4, 5]);
    expect(Exit.options).toHaveLength(6);
    expect(Status.options.filter(isExit)).toEqual(Exit.options);
    expect(Exit.options.map(stageOf)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("calls the stages by the words of the sources", () => {
    expect(Stage.options.map((stage) => STATUS[stage].label)).toEqual([
      "To be considered",
      "Initial research pending formal tasking",
      "Being considered",
      "Being progressed",
      "Live",
    ]);
  });

  it("cuts only the long second stage to fit a cell", () => {
    const cut = Status.options.filter((status) => statusLabel(status) !== STATUS[status].label);

    expect(cut).toEqual(["initial-research"]);
    expect(statusLabel("initial-research")).toBe("Initial research");
  });
});
