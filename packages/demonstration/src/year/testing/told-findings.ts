/* What the rules have to find in the account: each rule as it is written on the page, over plain lists. */
import type { GeneratedYear } from "../generated-year.ts";
import {
  ALL_KNOWN,
  firstDayOf,
  keyOf,
  lastLinks,
  type Stood,
  type ToldView,
  tell,
} from "./oracle.ts";
import { courses, cycleBegins, heldOn, standsSince, type ToldStep } from "./told-course.ts";
import { isToldMovement, rung, toldDifference } from "./told-movement.ts";

export interface ToldDays {
  readonly day: string;
  readonly since: string;
  readonly knownAt?: string;
}

/** The cells that each rule names, by its code; of rules about areas or pairs, those. */
export type ToldFindings = Readonly<Record<string, readonly string[]>>;

/** Wider partnerships by slug: fixed in the year but for one member who joins. */
const isInside = (inner: readonly string[], outer: readonly string[]) =>
  inner.length < outer.length && inner.every((force) => outer.includes(force));

export function toldFindings(
  year: GeneratedYear,
  { day, since, knownAt = ALL_KNOWN }: ToldDays,
): ToldFindings {
  const view = tell(year, day, knownAt);
  const cells = [...view.cells.values()];
  const begins = cycleBegins(year, day, knownAt);
  const steps = courses(year, knownAt);
  const [leads, mandates] = (["lead", "mandate"] as const).map((kind) =>
    heldOn(year, kind, { day, knownAt }),
  );
  const isStalled = (cell: Stood) => {
    const at = cell.said.status === null ? -1 : rung(cell.said.status);
    const stands = standsSince(steps.get(keyOf(cell)) ?? [], day);
    return at >= 0 && at < 4 && stands !== undefined && stands.day < sixMonthsBefore(day);
  };
  const moved = [...toldDifference(tell(year, since, knownAt), view)];
  const others = lastLinks(year, knownAt).filter(({ said }) => said?.claim === "also-said");
  const lastSaid = (cell: Stood) =>
    [
      ...(steps.get(keyOf(cell)) ?? []).filter((step) => step.day <= day).map((step) => step.day),
      ...others
        .filter(
          (other) => keyOf(other) === keyOf(cell) && other.said && firstDayOf(other.said) <= day,
        )
        .map(({ said }) => (said ? firstDayOf(said) : "")),
    ]
      .sort()
      .at(-1) ?? "";
  const stage = (cell: Stood) => (cell.said.status === null ? -1 : rung(cell.said.status));
  const which = (isMeant: (cell: Stood) => boolean) => cells.filter(isMeant).map(keyOf);
  return {
    moved: moved.flatMap(([key, movement]) => (isToldMovement(movement) ? key : [])),
    due: which(cameDue),
    unconfirmed: which((cell) => !isOver(cell) && !isConfirmed(cell, begins)),
    "needs-review": which(({ said }) => said.status === null),
    "no-reason": which((cell) => isUnreasoned(steps.get(keyOf(cell)) ?? [], day)),
    stalled: which(isStalled),
    stale: which((cell) => !isOver(cell) && lastSaid(cell) < sixMonthsBefore(day)),
    "no-lead": which((cell) => stage(cell) >= 0 && !leads?.has(keyOf(cell))),
    "no-mandate": which((cell) => stage(cell) >= 2 && !mandates?.has(keyOf(cell))),
    "inner-outer": innerOuter(view),
    "quick-win": quickWins(view),
  };
}

/** Recorded ahead of its day, and not confirmed since the day came. */
function cameDue({ said, recordedAt, confirmedAt }: Stood): boolean {
  const first = firstDayOf(said);
  const isAhead = said.claim === "moved" && recordedAt.slice(0, 10) < first;
  return isAhead && (confirmedAt === null || confirmedAt.slice(0, 10) < first);
}

function isConfirmed(cell: Stood, begins: string): boolean {
  if (cell.confirmedAt !== null && cell.confirmedAt.slice(0, 10) >= begins) return true;
  return cell.said.claim === "moved" && firstDayOf(cell.said) >= begins && !cameDue(cell);
}

/** It last went back, stopped or came back from a stop, and nothing said since says why. */
function isUnreasoned(all: readonly ToldStep[], day: string): boolean {
  const steps = all.filter((step) => step.day <= day);
  const stands = standsSince(steps, day);
  const before = stands && steps[steps.indexOf(stands) - 1];
  if (!before || before.said.status === null || stands.said.status === null) return false;
  const isAsked =
    rung(before.said.status) < 0 || rung(stands.said.status) < rung(before.said.status);
  const since = steps.slice(steps.indexOf(stands));
  return isAsked && since.every(({ said }) => said.reasonCode === null);
}

function isOver({ said }: Stood): boolean {
  return said.status === "ended" || said.status === "superseded" || said.status === "rejected";
}

/** Live in one partnership, and on the ladder below live in one that holds all its forces and more. */
function innerOuter({ cells, forcesOf }: ToldView): string[] {
  return [...cells.values()].flatMap((inner) => {
    if (inner.said.status !== "live") return [];
    return [...forcesOf].flatMap(([outer, forces]) => {
      const beside = cells.get(keyOf({ area: inner.area, partnership: outer }))?.said.status;
      const isBelow =
        beside !== undefined && beside !== null && rung(beside) >= 0 && beside !== "live";
      const isWider = isInside(forcesOf.get(inner.partnership) ?? [], forces);
      return isWider && isBelow ? [`${inner.area} ${inner.partnership} ${outer}`] : [];
    });
  });
}

/** At least two partnerships below the region have an entry, each at 4 or 5, and the region is blank, 1 or 2. */
function quickWins({ rows, cells, forcesOf }: ToldView): string[] {
  const stageIn = (area: string, partnership: string) => {
    const status = cells.get(keyOf({ area, partnership }))?.said.status;
    return status === undefined ? "blank" : status === null ? -1 : rung(status);
  };
  return rows.flatMap(({ area }) => {
    const below = [...forcesOf.keys()]
      .filter((slug) => slug !== "regional")
      .map((slug) => stageIn(area, slug))
      .filter((at) => at !== "blank");
    const regional = stageIn(area, "regional");
    const isOpen = regional === "blank" || regional === 0 || regional === 1;
    return below.length >= 2 && below.every((at) => at >= 3) && isOpen ? [area] : [];
  });
}

/** The same day six months before, or the last of that month. */
function sixMonthsBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 7, 1));
  const last = new Date(Date.UTC(year, month - 6, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
