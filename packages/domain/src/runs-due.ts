import type { Instant } from "./calendar.ts";
import type { DraftState } from "./draft.ts";
import type { ScheduledRun } from "./runs-of.ts";

/** So long after it was due a report is late. The worker looks each minute, and a paper takes seconds. */
export const LATE_AFTER_MINUTES = 15;
/** A run that was missed is made up for so long. */
export const MADE_UP_FOR_DAYS = 366;

/**
 * How far a run has come, to `sent`. One that is `skipped` sends nothing and says why, one `not-approved` may
 * still be approved and goes late, and one that is `withdrawn` no longer follows from its schedule.
 */
export type RunState =
  | "collecting"
  | "composing"
  | "checking"
  | "approving"
  | "approved"
  | "sent"
  | "skipped"
  | "not-approved"
  | "withdrawn"
  | "failed";

/** A run as it stands, with what has become of its report. */
export interface StandingRun {
  readonly id: string;
  readonly dueAt: Instant;
  readonly opensAt: Instant;
  readonly composesAt: Instant;
  readonly state: RunState;
  readonly isLate: boolean;
  /** What was done for it, and when. */
  readonly taken: ReadonlyMap<string, Instant>;
  /** The version that is being checked and approved; null for none. */
  readonly draft: {
    readonly id: string;
    readonly state: DraftState;
    readonly composedAt: Instant | null;
    readonly checkedAt: Instant | null;
  } | null;
  /** How its composing ended, where it failed: of its draft, or of one that needs no approval. */
  readonly failure: string | null;
  /** When a report of its period was issued; null for never. */
  readonly issuedAt: Instant | null;
  /** Whether messages of its report wait for it to be due. */
  readonly isHeld: boolean;
}

/** One thing to be done for a run. Each is done once, whoever does it. */
export type RunStep =
  | { readonly kind: "open"; readonly run: ScheduledRun }
  | { readonly kind: "reopen"; readonly id: string }
  | { readonly kind: "withdraw"; readonly id: string; readonly words: string }
  /** The schedule has other days for what comes before it. */
  | {
      readonly kind: "move";
      readonly id: string;
      readonly opensAt: Instant;
      readonly composesAt: Instant;
    }
  | { readonly kind: "ask"; readonly id: string }
  /** Asks again whoever has not answered. */
  | { readonly kind: "chase"; readonly id: string; readonly step: string }
  | { readonly kind: "late"; readonly id: string }
  | { readonly kind: "compose"; readonly id: string }
  | {
      readonly kind: "remind";
      readonly id: string;
      readonly step: "remind-check" | "remind-approval";
    }
  /** Tells the team that its draft could not be composed, while there is time. */
  | { readonly kind: "draft-failed"; readonly id: string; readonly words: string }
  | { readonly kind: "not-approved"; readonly id: string }
  | { readonly kind: "follow"; readonly id: string; readonly state: RunState }
  | {
      readonly kind: "end";
      readonly id: string;
      readonly state: "sent" | "skipped" | "failed";
      readonly isLate: boolean;
      /** Whether the team has not been told that it is late. */
      readonly tellLate: boolean;
      readonly words: string | null;
    };

export interface RunsFacts {
  readonly isRunning: boolean;
  /** Whether a report goes out only when it was checked and approved. */
  readonly approvals: boolean;
  /** Nothing that was due by then is made up. */
  readonly since: Instant;
  /** What follows from the schedule, for as long as {@link MADE_UP_FOR_DAYS} back and wherever a run stands. */
  readonly scheduled: readonly ScheduledRun[];
  /** All runs of the kind that are in that time. */
  readonly standing: readonly StandingRun[];
  readonly now: Instant;
}

/** The steps to take now, for all runs of one kind of report. Taking them may lead to more. */
export function runsDue(facts: RunsFacts): RunStep[] {
  const byDue = new Map(facts.scheduled.map((run) => [run.dueAt, run]));
  const known = new Set(facts.standing.map(({ dueAt }) => dueAt));
  const steps = facts.standing.flatMap((run) => stepOf(facts, run, byDue.get(run.dueAt)) ?? []);
  for (const run of facts.scheduled) {
    if (!known.has(run.dueAt) && mayBegin(facts, run)) steps.push({ kind: "open", run });
  }
  return steps;
}

const DAY_MS = 86_400_000;

function mayBegin({ isRunning, since, now }: RunsFacts, run: ScheduledRun): boolean {
  if (!isRunning || run.opensAt > now || run.dueAt <= since) return false;
  return Date.parse(now) - Date.parse(run.dueAt) < MADE_UP_FOR_DAYS * DAY_MS;
}

/** The next step of one run; null where it waits, or has ended. */
function stepOf(
  facts: RunsFacts,
  run: StandingRun,
  scheduled: ScheduledRun | undefined,
): RunStep | null {
  const { id, state } = run;
  if (state === "sent" || state === "skipped") return null;
  if (state === "withdrawn") {
    const mayGoOn = scheduled !== undefined && run.issuedAt === null && mayBegin(facts, scheduled);
    return mayGoOn ? { kind: "reopen", id } : null;
  }
  if (run.issuedAt !== null) return afterIssue(run, run.issuedAt, facts.now);
  if (scheduled === undefined || !facts.isRunning) {
    const words = facts.isRunning
      ? "The schedule or the meeting has changed, and no report falls due then."
      : "The schedule was paused or ended.";
    return { kind: "withdraw", id, words };
  }
  if (state === "failed") return null;
  return isComposed(run)
    ? afterComposing(run, scheduled, facts.now)
    : beforeComposing(facts, run, scheduled);
}

/** By the schedule, or by hand for this run before its time. */
const isComposed = ({ taken, draft }: StandingRun) => taken.has("compose") || draft !== null;

function afterIssue(run: StandingRun, issuedAt: Instant, now: Instant): RunStep | null {
  const { id, dueAt, isHeld } = run;
  if (!isComposed(run)) {
    const words = "A report of this period was issued before, and none is sent again.";
    return { kind: "end", id, state: "skipped", isLate: run.isLate, tellLate: false, words };
  }
  if (dueAt > now) return follow(run, "approved");
  const isHeldLate = isHeld && isPast(dueAt, now);
  return {
    ...{ kind: "end", id, state: "sent", words: null },
    isLate: run.isLate || isHeldLate || run.taken.has("not-approved") || isPast(dueAt, issuedAt),
    tellLate: isHeldLate && !run.isLate,
  };
}

function beforeComposing(
  { approvals, now }: RunsFacts,
  run: StandingRun,
  { opensAt, composesAt, chasesAt }: ScheduledRun,
): RunStep | null {
  const { id, taken, dueAt } = run;
  if (opensAt !== run.opensAt || composesAt !== run.composesAt) {
    return { kind: "move", id, opensAt, composesAt };
  }
  if (now >= (approvals ? composesAt : dueAt)) {
    const isMissed = isPast(dueAt, now) && !taken.has("late");
    return { kind: isMissed ? "late" : "compose", id };
  }
  // By the clock, which may have been set back since it opened.
  if (now < opensAt) return null;
  if (!taken.has("ask")) return { kind: "ask", id };
  // What was slept through is not made up: nobody is asked twice on one day.
  const asked = [...taken]
    .filter(([step]) => step === "ask" || step.startsWith("chase-"))
    .map(([, at]) => at);
  const last = asked.sort().at(-1) ?? "";
  const chase = chasesAt.findLastIndex((at) => at <= now && at > last);
  return chase < 0 ? null : { kind: "chase", id, step: `chase-${chase + 1}` };
}

function afterComposing(
  run: StandingRun,
  { remindsAt }: ScheduledRun,
  now: Instant,
): RunStep | null {
  const { id, taken, draft, failure, dueAt } = run;
  if (draft === null) {
    if (failure === null) return follow(run, "composing");
    const ended = { isLate: run.isLate, tellLate: false, words: failure };
    return { kind: "end", id, state: "failed", ...ended };
  }
  // One that was made up late has its checking before it; nobody could have approved it in time.
  if (dueAt <= now && !taken.has("late")) {
    return taken.has("not-approved") ? follow(run, "not-approved") : { kind: "not-approved", id };
  }
  if (failure !== null && !taken.has("draft-failed")) {
    return { kind: "draft-failed", id, words: failure };
  }
  const step = draft.state === "checked" ? "remind-approval" : "remind-check";
  const since = draft.state === "checked" ? draft.checkedAt : draft.composedAt;
  const waits = draft.state === "composed" || draft.state === "checked";
  if (waits && since !== null && since < remindsAt && remindsAt <= now && !taken.has(step)) {
    return { kind: "remind", id, step };
  }
  return follow(run, STATE_BY_DRAFT[draft.state]);
}

const STATE_BY_DRAFT = {
  composing: "composing",
  composed: "checking",
  checked: "approving",
  issued: "approved",
  dropped: "composing",
} as const satisfies Record<NonNullable<StandingRun["draft"]>["state"], RunState>;

const follow = ({ id, state }: StandingRun, wanted: RunState): RunStep | null =>
  state === wanted ? null : { kind: "follow", id, state: wanted };

function isPast(dueAt: Instant, at: Instant): boolean {
  return Date.parse(at) > Date.parse(dueAt) + LATE_AFTER_MINUTES * 60_000;
}
