import { CalendarDate } from "@accord/domain/calendar";
import { sinceOf, type TimelineMeeting } from "@accord/domain/timeline";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedWith, endOfQuarterBefore } from "./compared-with.ts";

const day = fc
  .date({ min: new Date("2010-01-01"), max: new Date("2013-12-31"), noInvalidDate: true })
  .map((date) => CalendarDate.parse(date.toISOString().slice(0, 10)));

function meeting(id: number, on: string, isOwner = true): TimelineMeeting {
  return {
    ...{ id, isOwner, note: null, day: CalendarDate.parse(on) },
    body: isOwner ? "chief-constables" : "joint-committee",
    bodyName: isOwner ? "Chief constables" : "Joint committee",
    kind: isOwner ? "monthly" : "quarterly",
  };
}

describe("the day that a page is compared with", () => {
  it("is, where none is chosen, the one that the domain gives", () => {
    fc.assert(
      fc.property(day, fc.array(fc.tuple(day, fc.boolean())), (asAt, days) => {
        const meetings = days.map(([on, isOwner], id) => meeting(id, on, isOwner));
        const ofOwner = meetings.filter(({ isOwner }) => isOwner);

        const { day: since, meeting: of } = sinceOf(ofOwner, asAt);
        expect(comparedWith({ asAt }, meetings)).toMatchObject({ day: since, isChosen: false });
        expect(comparedWith({ asAt }, meetings)?.meeting?.day).toBe(of?.day);
      }),
    );
  });

  it("is the one that the address names, with the meeting it is of", () => {
    const meetings = [meeting(1, "2011-09-08", false), meeting(2, "2011-09-16")];

    expect(comparedWith({ asAt: "2011-10-14", since: "2011-09-08" }, meetings)).toEqual({
      day: "2011-09-08",
      meeting: meetings[0],
      isChosen: true,
    });
    expect(comparedWith({ asAt: "2011-10-14", since: "2011-09" }, meetings)).toEqual({
      day: "2011-09-30",
      meeting: null,
      isChosen: true,
    });
  });

  it.each([{ asAt: "2011-02-31" }, { asAt: "2011-10-14", since: "yesterday" }])(
    "is none where the address names no day there is: %j",
    (days) => {
      expect(comparedWith(days, [])).toBeNull();
    },
  );

  it.each([
    ["2011-10-14", "2011-09-30"],
    ["2011-03-31", "2010-12-31"],
    ["2011-01-01", "2010-12-31"],
  ])("of the last quarter, seen on %s, is %s", (asAt, last) => {
    expect(endOfQuarterBefore(asAt)).toBe(last);
  });
});
