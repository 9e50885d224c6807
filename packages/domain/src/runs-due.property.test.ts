import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate, Instant } from "./calendar.ts";
import {
  LATE_AFTER_MINUTES,
  type RunState,
  type RunStep,
  runsDue,
  type StandingRun,
} from "./runs-due.ts";
import { runsOf, type ScheduleFacts } from "./runs-of.ts";
import { ScheduleTerms } from "./schedule.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A leap year: Easter, both changes of the clocks and every month end are in it. */
const BEGINS = Date.parse("2028-01-01T00:00:00Z");
const ENDS = Date.parse("2029-01-31T00:00:00Z");
const HOLIDAYS = new Set([
  ...["2027-12-27", "2027-12-28", "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01"],
  ...["2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26", "2029-01-01"],
]);

const instant = (ms: number) => new Date(ms).toISOString() as Instant;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10) as CalendarDate;

/** Chances that follow from a number, so that what fails can be run again. */
function chancesOf(seed: number): (below: number) => number {
  let state = seed || 1;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

interface World {
  readonly facts: ScheduleFacts;
  readonly approvals: boolean;
  readonly chance: (below: number) => number;
}

const anyWorld: fc.Arbitrary<World> = fc
  .record({
    kind: fc.constantFrom("monthly" as const, "quarterly" as const),
    byMeeting: fc.boolean(),
    days: fc.nat(18),
    minutes: fc.nat(24 * 60 - 1),
    composes: fc.nat(5),
    opens: fc.nat(20),
    approvals: fc.boolean(),
    seed: fc.integer(),
  })
  .map(({ kind, byMeeting, days, minutes, composes, opens, approvals, seed }) => {
    const chance = chancesOf(seed);
    const two = (number: number) => String(number).padStart(2, "0");
    const at = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    const meetings = byMeeting
      ? Array.from({ length: 13 }, (_, month) => ({
          body: "chiefs",
          day: dayOf(Date.UTC(2028, month, 1 + chance(31))),
          recordedAt: instant(BEGINS),
        }))
      : [];
    const terms = ScheduleTerms.parse({
      when: byMeeting
        ? { by: "meeting", body: "chiefs", workingDaysBefore: days, at }
        : { by: "calendar", workingDay: Math.max(1, days), at },
      collectingOpens: composes + opens,
      chases: opens > 1 ? [composes + 1] : [],
      composes,
      unchanged: "send",
      from: "2028-01-01",
    });
    return { facts: { kind, terms, meetings, holidays: HOLIDAYS }, approvals, chance };
  });

const LONDON = new Intl.DateTimeFormat("en-GB", {
  ...{ timeZone: "Europe/London", hourCycle: "h23" },
  ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
});
const shown = new Map<number, string>();

/** "28/10/2028, 08:00": what the clocks of London show. */
function clockAt(ms: number): string {
  const known = shown.get(ms);
  if (known) return known;
  const text = LONDON.format(ms);
  shown.set(ms, text);
  return text;
}

/** The moment of a time in London by trying both offsets: GMT an hour after BST, and a skipped hour as if in GMT. */
function momentOf(day: CalendarDate, at: string): number {
  const gmt = Date.parse(`${day}T${at}:00Z`);
  const [year, month, date] = day.split("-");
  const wanted = `${date}/${month}/${year}, ${at}`;
  const bst = gmt - 60 * MINUTE_MS;
  return clockAt(bst) === wanted ? bst : gmt;
}

/** Each day with how many working days there were up to it, and whether it is one. */
const DAYS = countedDays();

function countedDays() {
  let count = 0;
  return Array.from({ length: (ENDS - BEGINS) / DAY_MS }, (_, index) => {
    const ms = BEGINS + index * DAY_MS;
    const day = dayOf(ms);
    const isWorking = ![0, 6].includes(new Date(ms).getUTCDay()) && !HOLIDAYS.has(day);
    if (isWorking) count += 1;
    const [year = 0, month = 0] = day.split("-").map(Number);
    return { day, isWorking, count, month: year * 12 + month - 1 };
  });
}

const numberOf = (ms: number) => Math.round((ms - BEGINS) / DAY_MS);

/** When reports fall due, counted over all days of the year: another way than the code goes. */
function duesOf({ kind, terms, meetings }: ScheduleFacts): number[] {
  const { when } = terms;
  const length = kind === "monthly" ? 1 : 3;
  const meets = meetings.map(({ day }) => numberOf(Date.parse(day)));
  const dues = new Map<number, number>();
  for (const [index, { day, isWorking, count, month }] of DAYS.entries()) {
    const period = month - (month % length);
    if (dues.has(period) || (!isWorking && !meets.includes(index))) continue;
    const first = FIRSTS.get(period) ?? 0;
    const isDue =
      when.by === "calendar"
        ? isWorking && count - countBefore(first) === when.workingDay
        : when.workingDaysBefore === 0
          ? meets.includes(index)
          : isWorking &&
            meets.some(
              (meeting) =>
                meeting > index && countBefore(meeting) - count + 1 === when.workingDaysBefore,
            );
    if (isDue) dues.set(period, momentOf(day, when.at));
  }
  return [...dues.values()];
}

const countBefore = (index: number) => DAYS[index - 1]?.count ?? 0;

/** The place of the first day of each month, the months counted from year 0. */
const FIRSTS = new Map(
  DAYS.flatMap(({ day, month }, index) => (day.endsWith("-01") ? [[month, index] as const] : [])),
);

/** What the clock shows whenever somebody looks: after long sleeps, close to what is due, and put forward or back. */
function looksOf({ chance }: World, dues: readonly number[]): number[] {
  const looks: number[] = [];
  for (let ms = BEGINS; ms < ENDS; ) {
    looks.push(ms);
    const isAsleep = chance(12) === 0;
    ms += isAsleep ? chance(60) * DAY_MS : (1 + chance(45 * 24 * 60)) * MINUTE_MS;
  }
  for (const due of dues) {
    if (chance(3) > 0) looks.push(due + chance(2 * LATE_AFTER_MINUTES) * MINUTE_MS);
  }
  const shown = looks
    .sort((one, other) => one - other)
    .flatMap((ms) => {
      const jump = chance(20) === 0 ? (chance(40) - 20) * DAY_MS : 0;
      return jump === 0 ? [ms] : [ms, ms + jump];
    });
  return [...new Set(shown)];
}

interface Made extends StandingRun {
  state: RunState;
  isLate: boolean;
  draft: StandingRun["draft"];
  issuedAt: Instant | null;
  isHeld: boolean;
  readonly taken: Map<string, Instant>;
  sent: number;
}

/** The register as the steps leave it: each is taken once, whoever comes first. */
class Register {
  readonly runs: Made[] = [];
  readonly #approvals: boolean;

  constructor(approvals: boolean) {
    this.#approvals = approvals;
  }

  take(step: RunStep, now: Instant): void {
    if (step.kind === "open") {
      const { dueAt, opensAt, composesAt } = step.run;
      if (this.runs.some((run) => run.dueAt === dueAt)) return;
      this.runs.push({
        ...{ id: dueAt, dueAt, opensAt, composesAt, state: "collecting", isLate: false },
        ...{ taken: new Map(), draft: null, failure: null, issuedAt: null, isHeld: false, sent: 0 },
      });
      return;
    }
    const run = this.runs.find(({ id }) => id === step.id);
    if (!run) throw new Error("A step is of a run that stands.");
    if (step.kind === "end") {
      if (run.state === "sent" || run.state === "skipped") return;
      Object.assign(run, { state: step.state, isLate: step.isLate, isHeld: false });
      run.sent += 1;
      return;
    }
    if (step.kind === "follow") {
      run.state = step.state;
      return;
    }
    const name = "step" in step ? step.step : step.kind;
    if (run.taken.has(name)) return;
    run.taken.set(name, now);
    if (step.kind === "late") run.isLate = true;
    if (step.kind === "compose" && this.#approvals) {
      run.draft = { id: run.id, state: "composed", composedAt: now, checkedAt: null };
    } else if (step.kind === "compose") run.issuedAt = now;
    // A schedule that nobody changes has nothing to withdraw.
    if (step.kind === "withdraw" || step.kind === "reopen") throw new Error(step.kind);
  }

  /** People check and approve when they come to it. */
  approveSome(now: Instant, chance: World["chance"]): void {
    for (const run of this.runs) {
      if (!run.draft || run.issuedAt !== null || chance(3) > 0) continue;
      if (run.draft.state === "composed") {
        run.draft = { ...run.draft, state: "checked", checkedAt: now };
      } else {
        Object.assign(run, { issuedAt: now, isHeld: run.dueAt > now });
        run.draft = { ...run.draft, state: "issued" };
      }
    }
  }
}

/** Lets two workers look at each moment, neither of which sees what the other is doing. */
function live(world: World, looks: readonly number[]): Register {
  const { facts, approvals, chance } = world;
  const since = instant(BEGINS);
  const scheduled = runsOf(facts, since, instant(ENDS + 120 * DAY_MS));
  const register = new Register(approvals);
  for (const look of looks) {
    const now = instant(look);
    register.approveSome(now, chance);
    for (let steps = 1; steps > 0; ) {
      const { runs: standing } = register;
      const due = runsDue({ isRunning: true, approvals, since, scheduled, standing, now });
      // Both have seen the same, and do it in turn or one after the other.
      const twice = chance(2) === 0 ? [...due, ...due] : due.flatMap((step) => [step, step]);
      for (const step of twice) register.take(step, now);
      steps = due.length;
    }
  }
  return register;
}

describe("the runs of 10,000 schedules over a year of sleeps, jumps of the clock and two workers", () => {
  it("are each made up once, and late exactly where nobody looked in time", {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const dues = duesOf(world.facts).filter((due) => due > BEGINS);
        const looks = looksOf(world, dues);

        const { runs } = live(world, looks);

        const made = runs.map(({ dueAt }) => Date.parse(dueAt));
        const latest = Math.max(...looks);
        const wrong = [
          ...dues
            .filter((due) => due <= latest && !made.includes(due))
            .map((due) => `no run ${due}`),
          ...made.filter((due) => due < ENDS && !dues.includes(due)).map((due) => `not due ${due}`),
          ...(new Set(made).size < made.length ? ["two runs of one instant"] : []),
          ...runs.flatMap((run) => wrongWith(run, world.approvals, looks)),
        ];
        expect(wrong).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });
});

/** What of a run is not as it has to be, by what the clock showed whenever somebody looked. */
function wrongWith(run: Made, approvals: boolean, looks: readonly number[]): string[] {
  const due = Date.parse(run.dueAt);
  const late = due + LATE_AFTER_MINUTES * MINUTE_MS;
  const composes = approvals ? Date.parse(run.composesAt) : due;
  const composed = looks.findIndex((look) => look >= composes);
  const at = looks[composed];
  const isComposed = at !== undefined;
  const isMissed = isComposed && at > late;
  const issued = run.issuedAt === null ? looks.length : looks.indexOf(Date.parse(run.issuedAt));
  const firstDue = looks.findIndex((look, index) => index >= composed && look >= due);
  const facts = {
    composed: run.taken.get("compose") === (isComposed ? instant(at) : undefined),
    late: run.taken.has("late") === isMissed,
    sent: approvals ? run.sent <= 1 : run.sent === (isComposed ? 1 : 0),
    marked: approvals || run.isLate === isMissed,
    raised:
      !approvals ||
      !isComposed ||
      run.taken.has("not-approved") === (!isMissed && firstDue >= 0 && firstDue < issued),
  };
  return Object.entries(facts).flatMap(([fact, isRight]) =>
    isRight ? [] : [`${run.dueAt}: ${fact}`],
  );
}
