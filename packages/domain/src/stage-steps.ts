import { type CalendarDate, nextDay } from "./calendar.ts";
import type { CellCourse } from "./course.ts";
import { STACKED_STAGES, type StageStep } from "./overview.ts";
import type { Listing, OverviewFacts } from "./overview-facts.ts";

/** More days than this are drawn as so many stretches: a picture has no more pixels to tell them apart. */
const MOST_STEPS = 160;

type Change = { readonly day: CalendarDate; readonly stage: number; readonly by: 1 | -1 };

/**
 * Finds the counts of a partnership on each day they changed, within the days that the matrix lists
 * the cell. The first step is on the day drawn from, whatever stood then.
 */
export function stageSteps(
  { courses, rows, columns, now }: Pick<OverviewFacts, "courses" | "rows" | "columns" | "now">,
  from: CalendarDate,
): (partnership: string) => StageStep[] {
  const coursesOf = Map.groupBy(courses, ({ partnership }) => partnership);
  const rowsOf = Map.groupBy(rows, ({ slug }) => slug);
  const columnsOf = Map.groupBy(columns, ({ slug }) => slug);
  return (partnership) => {
    const shown = columnsOf.get(partnership) ?? [];
    const changes = (coursesOf.get(partnership) ?? [])
      .flatMap((course) =>
        (rowsOf.get(course.area) ?? []).flatMap((row) =>
          shown.flatMap((column) => changesOf(course, meet(row, column))),
        ),
      )
      .filter(({ day }) => day <= now.asAt)
      .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
    return thinned(countedSteps(changes, from));
  };
}

function countedSteps(changes: readonly Change[], from: CalendarDate): StageStep[] {
  const counts = STACKED_STAGES.map(() => 0);
  const steps = new Map<CalendarDate, readonly number[]>([[from, [...counts]]]);
  for (const { day, stage, by } of changes) {
    counts[stage] = (counts[stage] ?? 0) + by;
    steps.set(day < from ? from : day, [...counts]);
  }
  return [...steps].map(([day, counts]) => ({ day, counts }));
}

function meet(one: Listing, other: Listing): Omit<Listing, "slug"> {
  const lasts = [one.last, other.last].filter((last) => last !== null).sort();
  return {
    first: [one.first, other.first].sort()[1] ?? one.first,
    last: lasts[0] ?? null,
  };
}

/** When a cell comes to a stage and when it leaves it, within the days that it is listed. */
function changesOf({ steps }: CellCourse, { first, last }: Omit<Listing, "slug">): Change[] {
  return steps.flatMap((step, index) => {
    const stage = (STACKED_STAGES as readonly (string | null)[]).indexOf(step.status);
    if (stage === -1) return [];
    const begins = step.firstDay > first ? step.firstDay : first;
    const after = steps[index + 1]?.firstDay ?? null;
    const listedUntil = last === null ? null : nextDay(last);
    const ends =
      after === null || (listedUntil !== null && listedUntil < after) ? listedUntil : after;
    if (ends !== null && ends <= begins) return [];
    return [
      { day: begins, stage, by: 1 as const },
      ...(ends === null ? [] : [{ day: ends, stage, by: -1 as const }]),
    ];
  });
}

/** The first, the last, and what stood at the end of each of many stretches between. */
function thinned(steps: StageStep[]): StageStep[] {
  if (steps.length <= MOST_STEPS) return steps;
  const size = steps.length / MOST_STEPS;
  return steps.filter(
    (_, index) =>
      index === 0 ||
      index === steps.length - 1 ||
      Math.floor(index / size) !== Math.floor((index + 1) / size),
  );
}
