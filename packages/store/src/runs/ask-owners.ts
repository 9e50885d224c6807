import { WORKER } from "@accord/domain/actor";
import { type CalendarDate, type Instant, londonDay, previousDay } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import { chaserMessage } from "@accord/domain/cycle-messages";
import { asAtOf } from "@accord/domain/period";
import { requestMessage } from "@accord/domain/request-message";
import { isStillToConfirm } from "@accord/domain/signed-link";
import type { Database } from "../database.ts";
import { keepCells } from "../links/kept-cells.ts";
import { type AskablePerson, selectAskable } from "../links/read-askable.ts";
import { sendRequests } from "../links/send-requests.ts";
import { readProgramme } from "../matrix/read-matrix.ts";
import { bodyNames } from "../schedules/read-schedules.ts";
import { beginStep } from "./run-step.ts";
import type { FoundRun } from "./standing-runs.ts";

export interface Asking {
  /** When the answers are composed into the report. */
  readonly closesAt: Instant;
  /** The address for a token. */
  readonly linkOf: (token: string) => string;
}

/** Asks the owners of filled cells to confirm them, once for the run. */
export async function askOwners(
  database: Database,
  run: FoundRun,
  asking: Asking,
): Promise<boolean> {
  const { programme } = run;
  const { asAt, until, today } = windowOf(database, run, asking);
  const queue = await database.queue();
  return database.change(async (writer) => {
    if (!(await beginStep(writer.work, run.id, "ask", writer.act.recordedAt))) return false;
    const head = writer.act.id;
    const askable = await selectAskable(writer, { programme, asAt, today, head });
    const people = askable.filter(({ partnerships }) => partnerships.length > 0);
    if (people.length === 0) return true;
    const named = await readProgramme(writer, programme, head);
    await sendRequests(writer, queue, {
      ...{ actor: WORKER, programme, asAt, until, words: null, people },
      kind: "confirmation-request",
      letterOf: ({ partnerships }, token) =>
        requestMessage({
          ...{ programme: named, asAt, until, words: null, askedBy: null },
          partnerships: partnerships.map(({ name, areas }) => ({ name, cells: areas.length })),
          url: asking.linkOf(token),
        }),
    });
    return true;
  });
}

/** Writes again to those of whose cells some have not been answered since they were asked, about those cells alone. */
export async function chaseOwners(
  database: Database,
  run: FoundRun,
  { step, ...asking }: Asking & { readonly step: string },
): Promise<boolean> {
  const { programme, period } = run;
  const { asAt, until } = windowOf(database, run, asking);
  const people = await readUnanswered(database, run, asking);
  const queue = await database.queue();
  const names = await bodyNames(database.reader, programme);
  const { body, meetingDay: day } = run;
  const meeting = body === null || day === null ? null : { body: names.get(body) ?? body, day };
  return database.change(async (writer) => {
    if (!(await beginStep(writer.work, run.id, step, writer.act.recordedAt))) return false;
    if (people.length === 0) return true;
    const named = await readProgramme(writer, programme, writer.act.id);
    await sendRequests(writer, queue, {
      ...{ actor: WORKER, programme, asAt, until, words: null, people },
      kind: "chaser",
      letterOf: ({ partnerships }, token) =>
        chaserMessage({
          ...{ programme: named, period, asAt, until, meeting, url: asking.linkOf(token) },
          partnerships: partnerships.map(({ name, areas }) => ({ name, cells: areas.length })),
        }),
    });
    return true;
  });
}

/** Those of whose cells some are still to confirm, with these cells alone. */
async function readUnanswered(
  database: Database,
  run: FoundRun,
  asking: Asking,
): Promise<AskablePerson[]> {
  const { programme } = run;
  const { asAt, today } = windowOf(database, run, asking);
  const { id: head } = await database.head();
  const askable = await selectAskable(database.reader, { programme, asAt, today, head });
  const unanswered: AskablePerson[] = [];
  for (const person of askable) {
    const listed = new Set(
      person.partnerships.flatMap(({ slug, areas }) =>
        areas.map((area) => cellKey({ area, partnership: slug })),
      ),
    );
    if (listed.size === 0) continue;
    const openOn = (day: CalendarDate) =>
      readOpen(database, run, { day, person, listed, since: run.taken.get("ask") ?? null });
    const [then, now] = [await openOn(asAt), asAt < today ? await openOn(today) : null];
    const partnerships = person.partnerships
      .map(({ slug, name, areas }) => {
        const isOpen = (area: string) => {
          const key = cellKey({ area, partnership: slug });
          return then.has(key) && (now?.has(key) ?? true);
        };
        return { slug, name, areas: areas.filter(isOpen) };
      })
      .filter(({ areas }) => areas.length > 0);
    if (partnerships.length > 0) unanswered.push({ ...person, partnerships });
  }
  return unanswered;
}

interface OpenQuery {
  readonly day: CalendarDate;
  readonly person: AskablePerson;
  readonly listed: ReadonlySet<string>;
  readonly since: Instant | null;
}

/** Which cells of somebody are still to confirm as at a day: they answer for that of the report, or for today. */
async function readOpen(
  database: Database,
  { programme }: FoundRun,
  { day, person: { person, office }, listed, since }: OpenQuery,
): Promise<Set<string>> {
  const { partnerships } = await keepCells(database, {
    ...{ programme, asAt: day, person: { id: person, office }, since },
    of: (cell) => listed.has(cellKey(cell)),
    ...{ until: null, sentAt: null },
  });
  const open = partnerships.flatMap(({ cells }) => cells.filter(isStillToConfirm));
  return new Set(open.map(cellKey));
}

/** The day whose standing is asked about, and the last day on which an answer goes into the report. */
function windowOf(
  { clock }: Pick<Database, "clock">,
  { period }: FoundRun,
  { closesAt }: Asking,
): { asAt: CalendarDate; until: CalendarDate; today: CalendarDate } {
  const today = londonDay(clock.now());
  const closes = [previousDay(londonDay(closesAt)), today].sort();
  return { today, asAt: asAtOf(period, today).asAt, until: closes.at(-1) ?? today };
}
