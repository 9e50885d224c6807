import { type Counted, type Counts, countMatrix, type MatrixCounts } from "./counts.ts";
import { Exit, Stage } from "./status.ts";
import type { Summary, SummaryCount } from "./summary.ts";
import { countedLabel } from "./summary-changes.ts";
import { quartersBefore, type SummaryFacts } from "./summary-facts.ts";

const STAGES: readonly Counted[] = Stage.options;
const OTHERS: readonly Counted[] = [...Exit.options, "needs-review"];

/** The matrix counted by stage, partnership and group, now against last. Exits only where there are any. */
export function countsOf(facts: SummaryFacts): Summary["counts"] {
  const now = countMatrix(facts.now);
  const last = facts.last && countMatrix(facts.last.asReportedKnownNow);
  const before = quartersBefore(facts).map(countMatrix);
  const groups = countedGroups(facts.now).map(({ slug }) => slug);
  const line = (counted: Counted | "filled", label: string): SummaryCount => ({
    counted,
    label,
    now: now.all[counted],
    last: last?.all[counted] ?? null,
    byPartnership: facts.now.partnerships.map(({ slug }) => of(now.byPartnership, slug, counted)),
    byGroup: groups.map((slug) => of(now.byGroup, slug, counted)),
    before: before.map(({ all }) => all[counted]),
  });
  const isThere = (counted: Counted) =>
    [now, last, ...before].some((counts) => counts !== null && counts.all[counted] > 0);
  return {
    rows: [...STAGES, ...OTHERS.filter(isThere)].map((counted) =>
      line(counted, countedLabel(counted)),
    ),
    filled: line("filled", "Filled"),
    cells: now.cells,
  };
}

/** The groups that have areas: an empty one has no column in the counts. */
export function countedGroups(view: SummaryFacts["now"]): SummaryFacts["now"]["groups"] {
  const used = new Set(view.areas.map(({ group }) => group));
  return view.groups.filter(({ slug }) => used.has(slug));
}

function of(
  counts: MatrixCounts["byGroup"],
  slug: string,
  counted: Counted | "filled",
): Counts["filled"] {
  return counts.get(slug)?.[counted] ?? 0;
}
