/* What a cell of the account said over time, and what the cycle of meetings was: plainly, day by day. */
import { addDays } from "../days.ts";
import type { GeneratedYear, Said, YearCell } from "../generated-year.ts";
import { ALL_KNOWN, firstDayOf, keyOf, knownActs, lastLinks, standingOf } from "./oracle.ts";
import { toldStep } from "./told-movement.ts";

/** A day on which a cell began to say something else, or the same anew. */
export interface ToldStep {
  readonly day: string;
  readonly said: Said;
  /** How it differs from the step before; null where it says the same. */
  readonly movement: string | null;
}

/** The steps of every cell, in order of days. */
export function courses(year: GeneratedYear, knownAt = ALL_KNOWN): Map<string, ToldStep[]> {
  const links = lastLinks(year, knownAt);
  const counted = links.flatMap(({ said, ...known }) =>
    said === null || said.claim === "also-said" ? [] : [{ ...known, said }],
  );
  const days = [...new Set(counted.map(({ said }) => firstDayOf(said)))].sort();
  const courses = new Map<string, ToldStep[]>();
  for (const day of days) {
    const stood = standingOf(links, day);
    for (const key of new Set(counted.filter(({ said }) => firstDayOf(said) === day).map(keyOf))) {
      const said = stood.get(key)?.said;
      const steps = courses.get(key) ?? [];
      if (!said) continue;
      courses.set(key, [...steps, { day, said, movement: toldStep(steps.at(-1)?.said, said) }]);
    }
  }
  return courses;
}

/** The step since which a cell has stood where it stands: its last that was more than a detail. */
export function standsSince(steps: readonly ToldStep[], day: string): ToldStep | undefined {
  return steps.findLast(
    (step) => step.day <= day && step.movement !== null && step.movement !== "detail",
  );
}

/** The days on which the body that owns the programme meets, as known at a moment. */
export function ownerMeetings(year: GeneratedYear, knownAt = ALL_KNOWN): string[] {
  const days = new Set(year.begins <= knownAt ? year.ownerMeetings : []);
  for (const act of knownActs(year, knownAt)) {
    if (act.kind === "meetings" && act.cadence === "monthly")
      for (const day of act.days) days.add(day);
    if (act.kind !== "meeting-moved") continue;
    days.delete(act.day);
    days.add(act.to);
  }
  return [...days].sort();
}

/** The day a page compares with where nobody chose one. */
export function comparedDay(year: GeneratedYear, day: string, knownAt = ALL_KNOWN): string {
  const last = ownerMeetings(year, knownAt).findLast((meeting) => meeting < day);
  return last ?? addDays(`${day.slice(0, 7)}-01`, -1);
}

/** The first day of the cycle of confirmations that a day lies in. */
export function cycleBegins(year: GeneratedYear, day: string, knownAt = ALL_KNOWN): string {
  const last = ownerMeetings(year, knownAt).findLast((meeting) => meeting < day);
  return last ? addDays(last, 1) : `${day.slice(0, 7)}-01`;
}

/** The cells that had a lead, or a mandate, on a day. */
export function heldOn(
  year: GeneratedYear,
  kind: "lead" | "mandate",
  { day, knownAt = ALL_KNOWN }: { readonly day: string; readonly knownAt?: string },
): Set<string> {
  const cells = knownActs(year, knownAt).flatMap((act): readonly YearCell[] =>
    act.kind === kind && act.effective <= day ? act.cells : [],
  );
  return new Set(cells.map(keyOf));
}
