import type { Status } from "@accord/domain/status";
import {
  commentOnRow,
  joinPartnership,
  keepAreas,
  renameArea,
  succeed,
} from "./change-registers.ts";
import { confirmScope, confirmSomeRow } from "./confirm-cells.ts";
import { addDays, MONTHS, workdayFrom, workdaysOf } from "./days.ts";
import type { GeneratedYear } from "./generated-year.ts";
import { giveMandate, nameLead } from "./lead-cells.ts";
import { correctSomething, slip, withdrawSomething } from "./mend-record.ts";
import { move, moveTogether, planMove } from "./move-cells.ts";
import { alsoSay, findPaper, sayPlainly, sayWords } from "./other-papers.ts";
import { type Ending, propose } from "./propose-changes.ts";
import { randomFrom } from "./random.ts";
import { type Doing, YearInProgress } from "./year-in-progress.ts";

/** Moves a month and how often a month's column is confirmed: each partnership at its own pace. */
const PACE: Readonly<Record<string, { readonly moves: number; readonly confirms: number }>> = {
  "herts-beds": { moves: 3.2, confirms: 0.9 },
  "herts-beds-cambs": { moves: 2.4, confirms: 0.65 },
  "norfolk-suffolk": { moves: 3.8, confirms: 0.9 },
  "essex-kent": { moves: 2, confirms: 0.5 },
  regional: { moves: 1.2, confirms: 0.75 },
};

/**
 * Makes up a year of movement after January 2011: the same for the same seed.
 *
 * It asks no register and no clock. Who carries it out finds every act possible by the register's rules.
 */
export function planYear(beginning: Omit<GeneratedYear, "acts">): GeneratedYear {
  const year = new YearInProgress(beginning, randomFrom(beginning.seed));
  for (const [index, month] of MONTHS.entries()) planMonth(year, month, index);
  planOnce(year);
  year.live();
  return { ...beginning, acts: year.acts };
}

/**
 * The meeting of the body that owns the programme which the work of a month is for: its third Friday. That
 * of January 2012 is on 3 February: the year ends some days before a meeting.
 */
function meetingOf(month: string): string {
  if (month === "2012-01") return "2012-02-03";
  const fridays = workdaysOf(month).filter((day) => new Date(day).getUTCDay() === 5);
  return fridays[2] ?? `${month}-15`;
}

function planMonth(year: YearInProgress, month: string, index: number): void {
  const { random } = year;
  const days = workdaysOf(month);
  const some = (howMany: number, doing: Doing) => {
    const whole = Math.floor(howMany) + (random.chance(howMany % 1) ? 1 : 0);
    for (let done = 0; done < whole; done += 1) year.plan(random.pick(days), doing);
  };
  const meeting = meetingOf(month);
  for (const [partnership, { moves, confirms }] of Object.entries(PACE)) {
    some(moves, move(partnership));
    some(0.18, planMove(partnership));
    if (random.chance(confirms)) {
      const isOwn = partnership === "norfolk-suffolk" && random.chance(0.7);
      const by = isOwn ? "contributor" : "editor";
      const readAgo = random.chance(0.3) ? random.between(2, 6) : 0;
      const isWithdrawn = index === 4 && partnership === "herts-beds";
      const day = workdayFrom(addDays(meeting, -random.between(4, 10)));
      year.plan(day, confirmScope({ kind: "column", partnership }, { by, readAgo, isWithdrawn }));
    }
  }
  some(0.8, confirmSomeRow("editor"));
  some(0.4, confirmSomeRow("contributor"));
  some(1, correctSomething);
  some(0.35, withdrawSomething);
  some(0.35, findPaper);
  some(0.5, commentOnRow(index));
  some(0.5, nameLead(random.pick(year.partnerships)));
  if (index > 0 && index % 2 === 0)
    year.plan(meeting, giveMandate(random.pick(year.partnerships)), 450);
  planReports(year, month);
}

/** Reports of the periods that ended with the month before. */
function planReports(year: YearInProgress, month: string): void {
  const before = addDays(`${month}-01`, -1).slice(0, 7);
  const issue = (kind: "monthly" | "quarterly", period: string, version = 1): Doing => {
    const reason = version === 1 ? null : "A date was put right after it was sent.";
    return (later) => {
      later.write({ kind: "report", period: { kind, period }, version, reason });
    };
  };
  const day = (howManieth: number) => workdaysOf(month)[howManieth - 1] ?? `${month}-05`;
  year.plan(day(3), issue("monthly", before), 60);
  if (before === "2011-06") year.plan(day(9), issue("monthly", before, 2), 60);
  const quarter = Number(before.slice(5)) / 3;
  if (Number.isInteger(quarter)) {
    year.plan(day(5), issue("quarterly", `${before.slice(0, 4)}-Q${quarter}`), 60);
  }
}

const WORDS = [
  "Scoping talks go on with partners",
  "Awaiting outcome of force review",
  "Informal sharing only at present",
];

function planOnce(year: YearInProgress): void {
  const { random } = year;
  const inMonth = (index: number, doing: Doing) => {
    year.plan(random.pick(workdaysOf(MONTHS[index] ?? "2011-02")), doing);
  };
  const mapped: (Status | null)[] = ["being-considered", "to-be-considered", null];
  for (const [index, words] of WORDS.entries()) {
    inMonth(
      1 + index * 2,
      sayWords(index === 1 ? "norfolk-suffolk" : "essex-kent", words, mapped[index] ?? null),
    );
  }
  inMonth(2, sayPlainly({ area: "anpr", partnership: "essex-kent" }, "being-considered"));
  inMonth(
    7,
    sayPlainly(
      { area: "administration-and-payment-of-pensions", partnership: "essex-kent" },
      "live",
    ),
  );
  for (const [index, isPreferred] of [
    [1, false],
    [3, true],
    [6, true],
    [9, false],
  ] as const) {
    inMonth(index, alsoSay(index % 2 ? "norfolk-suffolk" : "essex-kent", isPreferred));
  }
  for (const [index, isRedone] of [
    [2, false],
    [5, true],
    [8, false],
  ] as const) {
    inMonth(index, slip(index === 5 ? "herts-beds-cambs" : "herts-beds", isRedone));
  }
  const endings: Ending[] = [
    ...(["accepted", "declined", "accepted", "amended", "accepted"] as const),
    ...(["withdrawn", "declined", "accepted", "waiting"] as const),
  ];
  for (const [index, ending] of endings.entries()) {
    inMonth(Math.min(11, 1 + Math.floor(index * 1.25)), propose("norfolk-suffolk", ending));
  }
  inMonth(9, planMove("norfolk-suffolk", "2012-01-30"));
  inMonth(10, planMove("essex-kent", "2012-01-31"));
  inMonth(11, planMove("herts-beds", "2012-03-01"));
  year.plan("2011-02-01", setMeetings, 40);
  for (const partnership of year.partnerships) inMonth(0, nameLead(partnership));
  for (const partnership of year.partnerships.slice(1, 4)) {
    year.plan(meetingOf("2011-03"), giveMandate(partnership), 440);
  }
  year.plan("2011-08-04", moveMeeting("2011-08"), 200);
  year.plan(meetingOf("2011-05"), moveTogether("norfolk-suffolk", 4), 420);
  year.plan(meetingOf("2011-10"), moveTogether("herts-beds", 3), 420);
  year.plan("2011-06-06", keepAreas(["media-corporate-comms-website"], 60), 1);
  year.plan("2011-07-05", succeed(SPLIT), 90);
  year.plan("2011-09-12", renameArea(...RENAMED), 120);
  year.plan("2011-10-06", joinPartnership("regional", "kent", "2011-10-03"), 100);
  year.plan("2011-10-03", keepAreas(MERGE.areas, 60), 1);
  year.plan("2011-11-02", succeed(MERGE), 90);
}

/** The calendar of the meetings from April on is set at the beginning; those before are the demonstration's. */
const setMeetings: Doing = (year) => {
  year.write({ kind: "meetings", cadence: "monthly", days: MONTHS.slice(2).map(meetingOf) });
  const quarterly = ["2011-06-09", "2011-09-08", "2011-12-08", "2012-03-08"];
  year.plan(year.today, (later) => {
    later.write({ kind: "meetings", cadence: "quarterly", days: quarterly });
  });
};

const moveMeeting =
  (month: string): Doing =>
  (year) => {
    const day = meetingOf(month);
    year.write({ kind: "meeting-moved", day, to: addDays(day, 7) });
  };

const SPLIT = {
  kind: "split",
  areas: ["media-corporate-comms-website"],
  into: [
    { slug: "media-and-corporate-communications", name: "Media and Corporate Communications" },
    { slug: "website", name: "Website" },
  ],
  effective: "2011-07-01",
  reason: "The website became a project of its own.",
} as const;

const RENAMED = [
  "ukba-immigration-crime-team",
  "Immigration Crime Team",
  "The agency's name was dropped from the team's.",
] as const;

const MERGE = {
  kind: "merge",
  areas: ["recruitment-and-training-general", "student-officer-recruitment-and-training"],
  into: [{ slug: "recruitment-and-initial-training", name: "Recruitment and Initial Training" }],
  effective: "2011-11-01",
  reason: "Both are led by one project.",
} as const;
