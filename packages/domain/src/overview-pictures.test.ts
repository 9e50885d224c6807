import { describe, expect, it } from "vitest";
import type { Status } from "./status.ts";
import {
  anOverview,
  DOGS_EK,
  DOGS_NS,
  HR_NS,
  january,
  moved,
  OCTOBER,
} from "./testing/overview-examples.ts";

describe("the flow between stages", () => {
  it("holds every cell once, and its title says what became of live", () => {
    const { flow } = anOverview(OCTOBER);

    expect(flow?.title).toBe(
      "One cell went live since 16 September, and one that was live stopped or is stopping",
    );
    expect(flow?.before.map(({ label, number }) => [label, number])).toEqual([
      ["Live", 1],
      ["Being progressed", 2],
      ["Being considered", 1],
    ]);
    expect(flow?.streams).toEqual([
      { from: "live", to: "stopped", kind: "stopped", number: 1 },
      { from: "being-progressed", to: "live", kind: "forward", number: 1 },
      { from: "being-progressed", to: "being-considered", kind: "back", number: 1 },
      { from: "being-considered", to: "being-progressed", kind: "forward", number: 1 },
    ]);
  });

  it.each([
    ["2011-10-11", "The one cell recorded is live"],
    ["2010-12-31", "One cell went live since 31 December 2010"],
  ])("says since %s: %s", (since, title) => {
    const cells = { [DOGS_NS]: [january("being-progressed"), moved("2011-10-03", "live")] };
    const fresh = { [DOGS_NS]: [moved("2011-10-03", "live")] };

    expect(
      anOverview({ ...OCTOBER, since, cells: since > "2011" ? cells : fresh }).flow?.title,
    ).toBe(title);
  });

  it("says where the most cells stand where nothing changed", () => {
    const still = (...statuses: Status[]) =>
      anOverview({
        ...OCTOBER,
        cells: Object.fromEntries(
          [DOGS_NS, DOGS_EK, HR_NS].map((cell, n) => [cell, [january(statuses[n] ?? null)]]),
        ),
      }).flow?.title;

    expect(still("live", "live", "live")).toBe("All three cells are live");
    expect(still("live", "being-considered", "being-considered")).toBe(
      "More cells are being considered than at any other stage: 2 of 3",
    );
    expect(still("live", "ended", "being-progressed")).toBe(
      "As many cells are live as are being progressed: 1 of 3",
    );
  });

  it("says that all was first recorded, or which step was the commonest", () => {
    const first = anOverview({ ...OCTOBER, since: "2010-12-31", asAt: "2011-01-31" });
    const steps = anOverview({
      ...OCTOBER,
      cells: {
        [DOGS_NS]: [january("to-be-considered"), moved("2011-10-03", "being-considered")],
        [DOGS_EK]: [january("to-be-considered"), moved("2011-10-03", "being-considered")],
        [HR_NS]: [january("being-progressed"), moved("2011-10-03", "being-considered")],
      },
    });

    const stop = anOverview({
      ...OCTOBER,
      cells: { [DOGS_NS]: [january("to-be-considered"), moved("2011-10-03", "suspended")] },
    });

    expect(stop.flow?.title).toBe("One cell at “to be considered” stopped since 16 September");
    expect(first.flow?.title).toBe("All four cells were first recorded since 31 December 2010");
    expect(steps.flow?.title).toBe(
      "The commonest step since 16 September was from “to be considered” to being considered: two cells",
    );
  });
});

describe("the pictures of each partnership", () => {
  it("say who gained and who lost, and end where the matrix stands", () => {
    const { multiples } = anOverview(OCTOBER);

    expect(multiples?.title).toBe("Norfolk/Suffolk gained, one more live; Essex/Kent lost ground");
    expect(multiples?.rows.map(({ name, liveThen, liveNow }) => [name, liveThen, liveNow])).toEqual(
      [
        ["Norfolk/Suffolk", 0, 1],
        ["Essex/Kent", 1, 0],
      ],
    );
    expect(multiples?.rows[0]?.steps).toEqual([
      { day: "2011-01-01", counts: [0, 2, 0, 0, 0] },
      { day: "2011-10-03", counts: [1, 1, 0, 0, 0] },
      { day: "2011-10-07", counts: [1, 0, 1, 0, 0] },
    ]);
  });

  it("say who has most where nobody gained or lost", () => {
    const { multiples } = anOverview({ ...OCTOBER, since: "2011-10-11" });

    expect(multiples?.title).toBe("Norfolk/Suffolk has the most live, 1; Essex/Kent has none");
  });
});
