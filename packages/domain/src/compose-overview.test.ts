import { describe, expect, it } from "vitest";
import { aCell, aMatrix } from "./testing/examples.ts";
import {
  anOverview,
  DOGS_EK,
  DOGS_NS,
  HR_EK,
  HR_NS,
  january,
  moved,
  OCTOBER,
  seen,
} from "./testing/overview-examples.ts";

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

    expect(headline).toBe("Dogs went back in Norfolk/Suffolk since September.");
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
    expect(planned.moved.says.rest).toBe(
      "between the meeting of 16 September and 14 October 2011: two forward, one back and one stopped.",
    );
    expect(planned.flow?.title).toBe(
      "One cell goes live by 14 October 2011, and one that was live stops",
    );
  });

  it("says that nothing is recorded where nothing is", () => {
    expect(anOverview({ ...OCTOBER, cells: {} })).toMatchObject({
      day: "empty",
      headline: "Nothing is recorded as at 14 October 2011",
      flow: null,
      multiples: null,
    });
    expect(anOverview({ ...OCTOBER, since: "2010-05-31", asAt: "2010-06-01" }).headline).toBe(
      "Nothing is recorded as at 1 June 2010. The record begins in January 2011.",
    );
    expect(
      anOverview({ ...OCTOBER, cells: {}, layout: { areas: [], partnerships: [] } }).headline,
    ).toBe("This programme lists no business areas yet");
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
      {
        number: 1,
        counted: "cell is live",
        rest: ", as first recorded.",
        to: { page: "matrix", filter: { status: "live" } },
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
      rest: "has stood still for more than six months.",
    });
    expect(stuck.more).toMatchObject([
      { number: 2, counted: "cells are agreed in principle", rest: "and not live yet." },
    ]);
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
      counted: "of 3 cells",
      rest: "are not confirmed since the meeting of 16 September; none ever was.",
    });
    expect(
      anOverview({ ...OCTOBER, asAt: "2011-09-19", since: "2011-09-16" }).unconfirmed.says.rest,
    ).toBe(
      "are yet to be confirmed in the cycle that began after the meeting of 16 September; none ever was.",
    );
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
          statements: [{ number: 1, counted: "cell is not confirmed", rest: "." }],
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
      "1 cell has no mandaterecorded, though it is being considered or further on.",
      "1 cell has no leadrecorded.",
      "2 cells are blank: nothing is recorded, which is not the same as nothing done.",
    ]);
  });
});
