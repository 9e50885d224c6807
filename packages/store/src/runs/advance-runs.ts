import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { assertMay } from "@accord/domain/permissions";
import { MADE_UP_FOR_DAYS, type RunStep, runsDue } from "@accord/domain/runs-due";
import { runsOf } from "@accord/domain/runs-of";
import type { Database } from "../database.ts";
import { selectReportingRules } from "../reporting/read-rules.ts";
import { instantNow } from "../reports/ask-composition.ts";
import { settleLost } from "../reports/settle-lost.ts";
import { readScheduleFacts } from "../schedules/schedule-facts.ts";
import { type StandingSchedule, selectSchedules } from "../schedules/select-schedules.ts";
import { askOwners, chaseOwners } from "./ask-owners.ts";
import { composeRun, unchangedWords } from "./compose-run.ts";
import { endRun, releaseHeld } from "./end-run.ts";
import { moveRun, openRun, reopenRun, withdrawRun } from "./open-run.ts";
import { type FoundRun, readStandingRuns } from "./standing-runs.ts";
import {
  type RunLinks,
  remindOf,
  tellDraftFailed,
  tellLate,
  tellNotApproved,
} from "./tell-of-run.ts";
import { endStuck, tellStuck } from "./tell-stuck.ts";

export interface AdvanceLinks extends RunLinks {
  /** Where somebody confirms their cells, by a token. */
  readonly askBy: (token: string) => string;
}

/** One step may lead to the next; what is left after so many waits for the next look. */
const MOST_PASSES = 20;
/** A window opens at most forty working days before a report is due. */
const DAYS_AHEAD = 80;
const DAY_MS = 86_400_000;

/**
 * Does for every schedule what the clock says is due: opens runs, asks and chases the owners of cells, has
 * reports composed, reminds and tells, marks what is late, and puts on its way what was held.
 *
 * Each step is taken once, whoever calls and however often: it is marked in the transaction that takes it.
 * What fails holds up no other run and no other programme, and its team is told.
 *
 * @returns how many steps were taken, and how many messages were held until now
 * @throws AggregateError with all that failed, after everything else was done
 */
export async function advanceRuns(
  database: Database,
  actor: Actor,
  links: AdvanceLinks,
): Promise<{ taken: number; released: number }> {
  assertMay(actor, "deliver", null);

  let taken = 0;
  const failures: unknown[] = [];
  for (const schedule of await selectSchedules(database.reader, null)) {
    const first = await advance(database, schedule, links);
    // What only met another's transaction goes the second time.
    const second = first.failures.length > 0 ? await advance(database, schedule, links) : null;
    const stuck = second?.failures ?? [];
    taken += first.taken + (second?.taken ?? 0);
    const told =
      stuck.length > 0 ? tellStuck(database, schedule, links) : endStuck(database, schedule);
    failures.push(...stuck);
    await told.catch((error: unknown) => failures.push(error));
  }
  await settleLost(database).catch((error: unknown) => failures.push(error));
  const released = await releaseHeld(database);
  if (failures.length > 0) {
    throw new AggregateError(failures, "Some of what is due could not be done.");
  }
  return { taken, released };
}

interface Advanced {
  readonly taken: number;
  readonly failures: readonly unknown[];
}

/** Goes on with one schedule. A step that fails is left out, and the others are taken. */
async function advance(
  database: Database,
  schedule: StandingSchedule,
  links: AdvanceLinks,
): Promise<Advanced> {
  let taken = 0;
  const failures = new Map<string, unknown>();
  try {
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const look = await lookAt(database, schedule);
      const before = taken;
      for (const step of look.steps) {
        const key = `${step.kind} ${step.kind === "open" ? step.run.dueAt : step.id}`;
        if (failures.has(key)) continue;
        const isTaken = takeStep(database, schedule, { ...look, step, links });
        await isTaken.then(
          (done) => {
            if (done) taken += 1;
          },
          (error: unknown) => failures.set(key, error),
        );
      }
      if (taken === before) break;
    }
  } catch (error) {
    failures.set("look", error);
  }
  return { taken, failures: [...failures.values()] };
}

interface Look {
  readonly approvals: boolean;
  readonly standing: readonly FoundRun[];
  readonly steps: readonly RunStep[];
  readonly now: Instant;
}

async function lookAt(
  database: Database,
  { programme, kind, terms, state, since }: StandingSchedule,
): Promise<Look> {
  const { reader, clock } = database;
  const now = instantNow(database);
  const after = daysFromNow(now, -MADE_UP_FOR_DAYS);
  const standing = await readStandingRuns(reader, { programme, kind, after });
  const isRunning = state === "running";
  const dues = standing.map(({ dueAt }) => dueAt);
  const facts = await readScheduleFacts(reader, { programme, kind, terms }, clock.now());
  // Wherever a run stands, so that it is seen whether it still follows.
  const [first = after] = [after, ...dues.map(justBefore)].sort();
  const last = [daysFromNow(now, DAYS_AHEAD), ...dues].sort().at(-1) ?? now;
  const scheduled = runsOf(facts, first, last);
  const { approvals } = await selectReportingRules(reader, programme);
  const steps = runsDue({ isRunning, approvals, since, scheduled, standing, now });
  return { approvals, standing, steps, now };
}

const daysFromNow = (now: Instant, days: number) =>
  new Date(Date.parse(now) + days * DAY_MS).toISOString() as Instant; // Date writes it as the domain does
const justBefore = (due: Instant) => new Date(Date.parse(due) - 1).toISOString() as Instant;

async function takeStep(
  database: Database,
  { programme, terms }: StandingSchedule,
  {
    approvals,
    standing,
    step,
    links,
    now,
  }: Look & { readonly step: RunStep; readonly links: AdvanceLinks },
): Promise<boolean> {
  if (step.kind === "open") return openRun(database, programme, step.run, now);
  const run = standing.find(({ id }) => id === step.id);
  if (!run) return false;
  const asking = { closesAt: approvals ? run.composesAt : run.dueAt, linkOf: links.askBy };
  switch (step.kind) {
    case "reopen":
      return reopenRun(database, run);
    case "withdraw":
      return withdrawRun(database, run, step.words, now);
    case "move":
      return moveRun(database, step);
    case "ask":
      return askOwners(database, run, asking);
    case "chase":
      return chaseOwners(database, run, { ...asking, step: step.step });
    case "late":
      return tellLate(database, run, links);
    case "compose": {
      const words = terms.unchanged === "skip" ? await unchangedWords(database, run) : null;
      if (words === null) return composeRun(database, run, { approvals });
      const { isLate } = run;
      return endRun(database, run, { state: "skipped", isLate, tellLate: false, words }, links);
    }
    case "remind":
      return remindOf(database, run, { step: step.step, links });
    case "draft-failed":
      return tellDraftFailed(database, run, { words: step.words, links });
    case "not-approved":
      return tellNotApproved(database, run, links);
    case "follow":
      return follow(database, run, step.state);
    case "end":
      return endRun(database, run, step, links);
  }
}

async function follow(
  database: Database,
  { id, report }: FoundRun,
  state: FoundRun["state"],
): Promise<boolean> {
  return database.aside(async (writer) => {
    const { numUpdatedRows } = await writer
      .updateTable("reportRun")
      .set({ state, reportId: report })
      .where("id", "=", id)
      .where("state", "not in", [state, "sent", "skipped", "withdrawn"])
      .executeTakeFirst();
    return Number(numUpdatedRows) > 0;
  });
}
