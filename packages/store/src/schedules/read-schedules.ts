import type { Actor } from "@accord/domain/actor";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import { londonTime } from "@accord/domain/london-time";
import { periodTitle, type ReportKind } from "@accord/domain/period";
import { nextRuns, type ScheduledRun } from "@accord/domain/runs-of";
import type { ReportSchedule, ScheduleTerms } from "@accord/domain/schedule";
import { dueWords, type NamedDueRule } from "@accord/domain/schedule-words";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { instantNow } from "../reports/ask-composition.ts";
import type { Reader } from "../writer.ts";
import { readScheduleFacts } from "./schedule-facts.ts";
import { selectSchedules } from "./select-schedules.ts";

/** A moment as a person reads it: the day and time in London, and whether its clocks stand at GMT or BST. */
export interface ShownMoment {
  readonly instant: Instant;
  readonly day: CalendarDate;
  readonly at: string;
  readonly zone: "GMT" | "BST";
}

/** A run that is to come. */
export interface ComingRun {
  readonly period: string;
  readonly title: string;
  readonly due: ShownMoment;
  readonly opens: ShownMoment;
  readonly chases: readonly ShownMoment[];
  readonly composes: ShownMoment;
  readonly meeting: { readonly bodyName: string; readonly day: CalendarDate } | null;
}

export interface ShownSchedule extends ReportSchedule {
  /** "five working days before each meeting of the joint committee, at 08:00". */
  readonly words: string;
  /** Whether the body it goes by is on the list still. */
  readonly hasBody: boolean;
  /** The next three; none unless it runs. */
  readonly next: readonly ComingRun[];
}

const SHOWN = 3;

/** When the reports of a programme fall due, with the next runs of each kind. */
export async function readSchedules(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ShownSchedule[]> {
  await assertMayIn(database, actor, "read-drafts", programme);

  const names = await bodyNames(database.reader, programme);
  const shown: ShownSchedule[] = [];
  for (const schedule of await selectSchedules(database.reader, programme)) {
    const { kind, state, terms, recordedAt, act } = schedule;
    const { when } = terms;
    shown.push({
      ...{ kind, state, terms, recordedAt, act },
      words: dueWords(kind, namedRule(terms, names)),
      hasBody: when.by === "calendar" || names.has(when.body),
      next: state === "running" ? await comingRuns(database, { programme, kind, terms }) : [],
    });
  }
  return shown;
}

/** The next runs of a schedule as it is being written, before it is recorded. */
export async function previewSchedule(
  database: Database,
  actor: Actor,
  asked: { programme: string; kind: ReportKind; terms: ScheduleTerms },
): Promise<{ next: ComingRun[]; words: string }> {
  await assertMayIn(database, actor, "edit-registers", asked.programme);

  const names = await bodyNames(database.reader, asked.programme);
  return {
    next: await comingRuns(database, asked),
    words: dueWords(asked.kind, namedRule(asked.terms, names)),
  };
}

async function comingRuns(
  database: Database,
  asked: { programme: string; kind: ReportKind; terms: ScheduleTerms },
): Promise<ComingRun[]> {
  const { reader, clock } = database;
  const facts = await readScheduleFacts(reader, asked, clock.now());
  const names = await bodyNames(reader, asked.programme);
  return nextRuns(facts, instantNow(database), SHOWN).map((run) => comingRun(run, names));
}

function comingRun(run: ScheduledRun, names: ReadonlyMap<string, string>): ComingRun {
  const { period, dueAt, opensAt, chasesAt, composesAt, meeting } = run;
  return {
    period: period.period,
    title: periodTitle(period),
    due: shownMoment(dueAt),
    opens: shownMoment(opensAt),
    chases: chasesAt.map(shownMoment),
    composes: shownMoment(composesAt),
    meeting: meeting && { bodyName: names.get(meeting.body) ?? meeting.body, day: meeting.day },
  };
}

/** A moment with London's day, time and zone. */
export function shownMoment(instant: Instant): ShownMoment {
  return { instant, ...londonTime(instant) };
}

function namedRule({ when }: ScheduleTerms, names: ReadonlyMap<string, string>): NamedDueRule {
  return when.by === "calendar" ? when : { ...when, bodyName: names.get(when.body) ?? when.body };
}

/** The bodies of a programme by their slug. */
export async function bodyNames(
  reader: Reader,
  programme: string,
): Promise<ReadonlyMap<string, string>> {
  const bodies = await reader
    .selectFrom("governanceBody")
    .select(["slug", "name"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  return new Map(bodies.map(({ slug, name }) => [slug, name]));
}
