import { describe, expect, it } from "vitest";
import type { Status } from "./status.ts";
import { aCell, aMatrix } from "./testing/examples.ts";
import { anOverview, moved, seen } from "./testing/overview-examples.ts";

const [DOGS_NS, DOGS_EK] = ["dogs/norfolk-suffolk", "dogs/essex-kent"];
const [HR_NS, HR_EK] = ["hr/norfolk-suffolk", "hr/essex-kent"];
const MEETS = ["2011-09-16", "2011-10-21", "2011-11-18"];

const january = (status: Parameters<typeof seen>[1]) => seen("2011-01", status);

/** Four cells observed in January; between the meeting of September and October one goes each way. */
const OCTOBER = {
  cells: {
    [DOGS_NS]: [january("being-progressed"), moved("2011-10-03", "live")],
    [DOGS_EK]: [january("being-considered"), moved("2011-10-05", "being-progressed")],
    [HR_NS]: [
      january("being-progressed"),
      moved("2011-10-07", "being-considered", "no-common-ict"),
    ],
    [HR_EK]: [january("live"), moved("2011-10-10", "ended", "national-change")],
  },
  since: "2011-09-16",
  asAt: "2011-10-14",
  meets: MEETS,
};

describe("the headline of an overview", () => {
  it("says how many moved forward and names what alone went back or stopped", () => {
    expect(anOverview(OCTOBER)).toMatchObject({
      day: "moved",
      headline:
        "Two collaborations moved forward since September; one went live. Human Resources went back in Norfolk/Suffolk, and stopped in Essex/Kent.",
    });
  });

  it("counts what is more than one, and says what is new", () => {
    const { headline } = anOverview({
      ...OCTOBER,
      cells: {
        [DOGS_NS]: [january("live"), moved("2011-10-03", "suspended")],
        [DOGS_EK]: [january("live"), moved("2011-10-03", "rejected")],
        [HR_NS]: [moved("2011-10-07", "being-considered")],
      },
    });

    expect(headline).toBe("One collaboration is new since September. Two stopped.");
  });

  it("says since when where all went back", () => {
    const { headline } = anOverview({
      ...OCTOBER,
      cells: { [DOGS_NS]: [january("live"), moved("2011-10-03", "being-considered")] },
    });

    expect(headline).toBe("Dogs went back since September.");
  });

  it("says on a quiet day that nothing moved, and where things stand", () => {
    const { day, headline } = anOverview({ ...OCTOBER, since: "2011-10-11" });

    expect(day).toBe("quiet");
    expect(headline).toBe(
      "Nothing moved since 11 October. One collaboration is live, and one more is being progressed.",
    );
  });

  it("says on the first day where things stand and claims no movement", () => {
    const first = {
      cells: { [DOGS_NS]: [january("live")], [HR_NS]: [january("being-progressed")] },
    };

    expect(anOverview({ ...first, since: "2010-12-31", asAt: "2011-01-31" })).toMatchObject({
      day: "first",
      headline:
        "First record: where things stand. One collaboration is live, and one more is being progressed.",
    });
    expect(anOverview({ ...first, since: "2011-05-31", asAt: "2011-06-30" }).headline).toBe(
      "Nothing has moved since the first record of January 2011. One collaboration is live, and one more is being progressed.",
    );
  });

  it("says of a day to come what is planned by then", () => {
    const planned = anOverview({ ...OCTOBER, today: "2011-09-20" });

    expect(planned.day).toBe("planned");
    expect(planned.headline).toBe(
      "Planned by 14 October 2011: two collaborations move forward; one goes live. Human Resources goes back in Norfolk/Suffolk, and stops in Essex/Kent.",
    );
    expect(planned.moved.title).toBe("What is planned");
  });

  it("says that nothing is recorded where nothing is", () => {
    expect(anOverview({ ...OCTOBER, cells: {} })).toMatchObject({
      day: "empty",
      headline: "Nothing is recorded as at 14 October 2011",
      flow: null,
      multiples: null,
    });
    expect(
      anOverview({ ...OCTOBER, cells: {}, layout: { areas: [], partnerships: [] } }).headline,
    ).toBe("Nothing was known of this programme yet");
  });
});

describe("what moved", () => {
  const { moved: column } = anOverview(OCTOBER);

  it("is counted in a sentence with its kinds, and linked to just those cells", () => {
    expect(column.says).toEqual({
      number: 4,
      counted: "cells moved",
      rest: "since the meeting of 16 September: two forward, one back and one stopped.",
      to: { page: "matrix", filter: { movement: "moved" } },
    });
  });

  it("is listed with what went furthest first, from what to what, and why", () => {
    expect(
      column.items.map(({ areaName, where, tells, why }) => [areaName, where, tells, why]),
    ).toEqual([
      ["Dogs", "Norfolk/Suffolk", "being progressed to live", null],
      ["Dogs", "Essex/Kent", "being considered to being progressed", null],
      [
        "Human Resources",
        "Norfolk/Suffolk",
        "being progressed to being considered",
        "No common ICT",
      ],
      ["Human Resources", "Essex/Kent", "live to ended", "National change"],
    ]);
  });

  it("shows what went back or stopped also where more went forward than there is room for", () => {
    const areas = Array.from({ length: 12 }, (_, n) => ({
      slug: `area-${n}`,
      name: `Area ${n}`,
      group: "operational-support",
      aliases: [],
      comment: null,
    }));
    const { moved: column } = anOverview({
      ...OCTOBER,
      layout: { areas },
      cells: Object.fromEntries(
        areas.map(({ slug }, n) => [
          `${slug}/norfolk-suffolk`,
          [january("being-considered"), moved("2011-10-03", n === 11 ? "rejected" : "live")],
        ]),
      ),
    });

    expect(column.items).toHaveLength(8);
    expect(column.items.at(-1)).toMatchObject({ areaName: "Area 11" });
    expect(column.unlisted).toBe("Four more cells moved.");
  });

  it("keeps first recorded and reworded apart, as no movement", () => {
    const { moved: first } = anOverview({ ...OCTOBER, since: "2010-12-31", asAt: "2011-01-31" });

    expect(first.says).toMatchObject({
      number: 0,
      counted: "Nothing",
      rest: "has moved yet: all that is recorded is the first record.",
    });
    expect(first.more).toEqual([
      {
        number: 4,
        counted: "cells were first recorded",
        rest: ", which is no movement.",
        to: { page: "matrix", filter: { movement: "first-recorded" } },
      },
    ]);
  });

  it("tells what was restated apart, and says so where nothing was", () => {
    const asKnownThen = aMatrix([aCell({ status: "live" })], { asAt: "2011-09-16" as never }); // a day
    const { moved: column } = anOverview({ ...OCTOBER, asReported: asKnownThen });

    expect(column.says.number).toBe(4);
    expect(column.more).toContainEqual({
      number: 4,
      counted: "cells are restated",
      rest: ": the record of 16 September was put right, and nothing moved.",
      to: { page: "matrix", filter: { restated: true } },
    });
    const same = anOverview(OCTOBER);
    expect(same.moved.more).toEqual([]);
  });
});

describe("what is stuck", () => {
  it("begins with what is agreed in principle, and says since when where all stand since then", () => {
    const { stuck } = anOverview({
      ...OCTOBER,
      cells: {
        [DOGS_NS]: [january("being-progressed")],
        [DOGS_EK]: [january("being-progressed")],
        [HR_NS]: [january("being-progressed")],
        [HR_EK]: [january("to-be-considered")],
      },
    });

    expect(stuck.says).toEqual({
      number: 3,
      counted: "cells agreed in principle",
      rest: "have not moved since January 2011, nine months ago.",
      to: { page: "matrix", filter: { finding: "stalled", status: "being-progressed" } },
    });
    expect(stuck.items.map(({ areaName, where, to }) => [areaName, where, to.page])).toEqual([
      ["Dogs", "Norfolk/Suffolk, Essex/Kent", "area"],
      ["Human Resources", "Norfolk/Suffolk", "cell"],
    ]);
    expect(stuck.more).toMatchObject([{ number: 4, counted: "cells in all" }]);
  });

  it("says so where nothing has stood still for long", () => {
    const { stuck } = anOverview({ ...OCTOBER, since: "2010-12-31", asAt: "2011-01-31" });

    expect(stuck.says).toMatchObject({
      number: 0,
      rest: "has stood still for six months or longer.",
    });
  });
});

describe("what nobody confirmed", () => {
  it("is counted of all that is recorded, since the last meeting, by partnership", () => {
    const { unconfirmed } = anOverview({
      ...OCTOBER,
      cells: {
        [DOGS_NS]: [january("live")],
        [HR_NS]: [january("live")],
        [DOGS_EK]: [january("live")],
      },
    });

    expect(unconfirmed.says).toMatchObject({
      number: 3,
      counted: "cells",
      rest: "of 3 are not confirmed since the meeting of 16 September; none ever was.",
    });
    expect(unconfirmed.tallies.map(({ name, number, of }) => [name, number, of])).toEqual([
      ["Norfolk/Suffolk", 2, 2],
      ["Essex/Kent", 1, 1],
    ]);
  });
});

describe("what needs a person", () => {
  it("begins with what presses most, quotes the words, and counts the other kinds", () => {
    const { person } = anOverview({
      ...OCTOBER,
      cells: {
        [DOGS_NS]: [january("live"), moved("2011-10-03", "ended")],
        [DOGS_EK]: [seen("2011-01", null, "Essex only")],
      },
    });

    expect(person.says).toMatchObject({ number: 1, counted: "wording fits no status" });
    expect(person.items).toMatchObject([
      { areaName: "Dogs", where: "Essex/Kent", tells: "“Essex only”" },
    ]);
    expect(person.more).toMatchObject([{ number: 1, counted: "cell went back or stopped" }]);
  });

  it("says so where nothing waits", () => {
    const { person } = anOverview({ ...OCTOBER, cells: { [DOGS_NS]: [january("live")] } });

    expect(person.says).toMatchObject({
      number: 0,
      counted: "Nothing",
      rest: "waits for a person.",
    });
  });
});

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

    expect(first.flow?.title).toBe("All four cells were first recorded since 31 December 2010");
    expect(steps.flow?.title).toBe(
      "The commonest step since 16 September was from to be considered to being considered: two cells",
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

describe("before the meeting", () => {
  const overview = anOverview({
    ...OCTOBER,
    cells: { ...OCTOBER.cells, [HR_EK]: [january("live")] },
  });

  it("is said when it is, and what is missing by partnership", () => {
    expect(overview.intro).toBe("Next: Chief constables’ meeting, in seven days, on 21 October.");
    expect(overview.meeting).toMatchObject({
      title: "Before the meeting on 21 October",
      entries: [
        { when: "16 September", state: "past" },
        {
          when: "14 October, the day shown",
          state: "now",
          statements: [{ number: 1, counted: "cell is not confirmed", rest: ": Essex/Kent 1." }],
        },
        { when: "21 October", state: "to-come", says: "Chief constables’ meeting." },
        { when: "18 November", state: "to-come" },
      ],
    });
  });

  it("is not made up where no meeting is recorded", () => {
    const none = anOverview({ ...OCTOBER, meets: [] });

    expect(none.intro).toBe("No meeting is recorded from this day on.");
    expect(none.meeting.title).toBe("Before the next meeting");
    expect(none.moved.says.rest).toMatch(/^since 16 September: /);
  });
});

describe("what is ready for a wider arrangement", () => {
  const partnerships = [
    {
      slug: "norfolk-suffolk",
      name: "Norfolk/Suffolk",
      tier: "preferred-partnership",
      forces: ["norfolk", "suffolk"],
    },
    {
      slug: "herts-beds",
      name: "Herts/Beds",
      tier: "preferred-partnership",
      forces: ["herts", "beds"],
    },
    {
      slug: "regional",
      name: "Regional",
      tier: "regional",
      forces: ["norfolk", "suffolk", "herts", "beds", "essex"],
    },
  ];

  it("shows where each stands and names the forces in none", () => {
    const { ready } = anOverview({
      ...OCTOBER,
      layout: { partnerships: partnerships as never }, // as written above
      cells: {
        "dogs/norfolk-suffolk": [january("live")],
        "dogs/herts-beds": [january("being-progressed")],
        "hr/norfolk-suffolk": [january("live")],
      },
    });

    expect(ready.rows).toEqual([
      {
        area: { slug: "dogs", name: "Dogs" },
        cells: [
          { partnership: "norfolk-suffolk", status: "live" },
          { partnership: "herts-beds", status: "being-progressed" },
          { partnership: "regional", status: null },
        ],
        without: ["Essex Police"],
      },
    ]);
  });
});

describe("what is not known", () => {
  it("names each gap with its number, blank last", () => {
    const { unknown } = anOverview({
      ...OCTOBER,
      cells: { [DOGS_EK]: [seen("2011-01", null, "Essex only")], [HR_NS]: [january("live")] },
    });

    expect(unknown.map(({ number, counted, rest }) => `${number} ${counted}${rest}`)).toEqual([
      "1 wording fits no status: Dogs, Essex/Kent.",
      "1 cell has no mandaterecorded, though being considered or further on.",
      "1 cell has no leadrecorded.",
      "2 cells are blank: nothing is recorded, which is not the same as nothing done.",
    ]);
  });
});
