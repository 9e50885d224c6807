import type { Instant } from "@accord/domain/calendar";
import type { ReportKind } from "@accord/domain/period";
import type { ScheduledMeeting } from "@accord/domain/runs-of";
import { type ReportSchedule, ScheduleTerms } from "@accord/domain/schedule";
import type { Reader, Row } from "../writer.ts";

/** A schedule as it stands, with since when its reports fall due as they do. */
export interface StandingSchedule extends ReportSchedule {
  /** The row. */
  readonly id: number;
  readonly programme: string;
  /** What was due by then is not made up: it was not scheduled so, or the schedule was paused. */
  readonly since: Instant;
}

/** The schedules of a programme, or of all. */
export async function selectSchedules(
  reader: Reader,
  programme: string | null,
): Promise<StandingSchedule[]> {
  const rows = await reader
    .selectFrom("reportSchedule")
    .selectAll()
    .$if(programme !== null, (query) => query.where("programme", "=", programme ?? ""))
    .orderBy("id")
    .execute();
  const byKey = new Map<string, Row<"reportSchedule">[]>();
  for (const row of rows) {
    const key = `${row.programme} ${row.kind}`;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey.values()].flatMap((history) => {
    const row = history.at(-1);
    if (!row || row.replacedBy !== null) return [];
    const { id, kind, state, recordedAt, act } = row;
    const terms = ScheduleTerms.parse(JSON.parse(row.terms));
    const since = runningSince(history);
    return [{ id, programme: row.programme, kind, state, terms, recordedAt, act, since }];
  });
}

/** Since when it has run and named the same days: another chaser does not begin it anew. */
function runningSince(history: readonly Row<"reportSchedule">[]): Instant {
  const last = history.at(-1);
  if (!last) throw new Error("A schedule has been recorded.");
  const named = daysNamed(last);
  const other = history.findLastIndex(
    (row) => row.state !== last.state || daysNamed(row) !== named,
  );
  return history[other + 1]?.recordedAt ?? last.recordedAt;
}

function daysNamed({ terms }: Row<"reportSchedule">): string {
  const { when, from, until } = ScheduleTerms.parse(JSON.parse(terms));
  return JSON.stringify([when, from, until]);
}

/** The schedule of one kind; null where none was set. */
export async function selectSchedule(
  reader: Reader,
  { programme, kind }: { programme: string; kind: ReportKind },
): Promise<StandingSchedule | null> {
  const all = await selectSchedules(reader, programme);
  return all.find((schedule) => schedule.kind === kind) ?? null;
}

/** The meetings of a programme, as far as a schedule needs them. */
export async function selectMeetingDays(
  reader: Reader,
  programme: string,
): Promise<ScheduledMeeting[]> {
  const rows = await reader
    .selectFrom("meeting")
    .select(["body", "day", "recordedAt", "act", "replacedBy"])
    .where("programme", "=", programme)
    .orderBy("day")
    .orderBy("id")
    .execute();
  // Another note is no other meeting.
  const before = new Map(
    rows.flatMap((row) =>
      row.replacedBy === null ? [] : [[`${row.replacedBy} ${row.body} ${row.day}`, row]],
    ),
  );
  return rows.flatMap((row) => {
    if (row.replacedBy !== null) return [];
    let first = row;
    for (let next: typeof row | undefined = row; next; ) {
      first = next;
      next = before.get(`${first.act} ${first.body} ${first.day}`);
    }
    return [{ body: row.body, day: row.day, recordedAt: first.recordedAt }];
  });
}
