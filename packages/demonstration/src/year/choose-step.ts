import {
  isExit,
  type LiveKind,
  type ReasonCode,
  STAGES,
  type Status,
  stageOf,
} from "@accord/domain/status";
import type { Random } from "./random.ts";

/** A step that a cell takes: where to, and why where it is not forward. */
export interface Step {
  readonly status: Status;
  readonly liveKind: LiveKind | null;
  readonly reasonCode: ReasonCode | null;
  readonly comment: string | null;
}

const WHY_BACK: readonly ReasonCode[] = [
  ...(["cost-or-complexity", "no-common-ict", "unequal-benefit"] as const),
  ...(["workforce-wellbeing", "effect-on-service", "control-across-the-border"] as const),
];
const WHY_STOPPED: readonly ReasonCode[] = [
  ...(["refused-by-a-party", "cost-or-complexity", "legal-challenge"] as const),
  ...(["replaced-by-a-wider-arrangement", "effect-on-service"] as const),
];
const LIVE_KINDS: readonly (LiveKind | null)[] = [null, null, "agreed", "signed", "service-live"];

/** How ready a cell is to move, by where it stands. What is live seldom moves. */
export function readinessOf(status: Status | null): number {
  if (status === null) return 0.25;
  if (status === "live") return 0.2;
  if (isExit(status)) return 0.4;
  return { 1: 1.3, 2: 1.4, 3: 1.8, 4: 0.9 }[stageOf(status)] ?? 1;
}

/** Where a cell goes from where it stands: forward mostly. Null stands for blank. */
export function chooseStep(random: Random, from: Status | null): Step {
  if (from === null) return begin(random);
  if (isExit(from)) return comeBack(random);
  const stage = stageOf(from);
  const mood = random.next();
  if (stage === 5)
    return mood < 0.5 ? stop(random, ["suspended", "winding-down"]) : goBack(random, 4);
  if (mood < 0.12) return stop(random, stage < 4 ? ["rejected", "suspended"] : ["suspended"]);
  if (mood < 0.22 && stage > 1) return goBack(random, random.between(1, stage - 1));
  return goTo(random, Math.min(5, stage + (random.chance(0.12) ? 2 : 1)));
}

function begin(random: Random): Step {
  if (random.chance(0.12)) return { ...plain("rejected"), comment: "Turned down at once." };
  return goTo(random, random.pick([1, 1, 2, 3]));
}

function comeBack(random: Random): Step {
  const step = goTo(random, random.pick([3, 4]));
  return { ...step, reasonCode: "national-change", comment: "Taken up again." };
}

function stop(random: Random, exits: readonly Status[]): Step {
  return { ...plain(random.pick(exits)), reasonCode: random.pick(WHY_STOPPED) };
}

function goTo(random: Random, stage: number): Step {
  const status = STAGES[stage - 1] ?? "live";
  return { ...plain(status), liveKind: status === "live" ? random.pick(LIVE_KINDS) : null };
}

function goBack(random: Random, stage: number): Step {
  return { ...goTo(random, stage), reasonCode: random.pick(WHY_BACK) };
}

function plain(status: Status): Step {
  return { status, liveKind: null, reasonCode: null, comment: null };
}
