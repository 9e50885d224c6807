import type { EffectiveDate, Instant } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import type { Counted } from "./counts.ts";
import { type CellCourse, standsSince } from "./course.ts";
import type { CellChange } from "./difference.ts";
import type { CellLead } from "./lead.ts";
import { cellsByKey, type MatrixView } from "./matrix.ts";
import type { Movement } from "./movement.ts";
import { shortForceName } from "./named-force.ts";
import { EXITS, STAGES } from "./status.ts";

/** An area in a column as it stands. */
export interface ColumnRow {
  readonly area: string;
  readonly name: string;
  readonly qualifier: string | null;
  readonly sourceWording: string | null;
  /** Since when it has stood so, as it is known. */
  readonly since: EffectiveDate | null;
  /** When somebody last confirmed it; null where nobody has. */
  readonly confirmedAt: Instant | null;
  /** How it differs from the compared day. */
  readonly movement: Movement | null;
  /** Who leads: a force or a partnership, and the office; null where nobody is recorded to. */
  readonly lead: string | null;
}

/** The areas of a column that stand alike; `blank` is where nothing is recorded. */
export interface ColumnGroup {
  readonly counted: Counted | "blank";
  readonly rows: readonly ColumnRow[];
}

/** Nearest to live first, then the ways to stop, what nobody could read, and nothing. */
const IN_ORDER: readonly ColumnGroup["counted"][] = [
  ...STAGES.toReversed(),
  ...EXITS,
  "needs-review",
  "blank",
];

interface ColumnFacts {
  readonly now: MatrixView;
  readonly partnership: { readonly slug: string };
  readonly leads: readonly CellLead[];
}

/** Every area of the matrix as it stands in one column, by status; each stands in exactly one group. */
export function columnNow(
  { now, partnership: { slug }, leads }: ColumnFacts,
  of: {
    readonly courses: ReadonlyMap<string, CellCourse>;
    readonly changes: readonly CellChange[];
  },
): ColumnGroup[] {
  const cells = cellsByKey(now);
  const moved = new Map(of.changes.map((change) => [cellKey(change), change.movement]));
  const leadOf = new Map(leads.map((lead) => [cellKey(lead), leadWords(lead)]));
  const rows = now.areas.map(({ slug: area, name }) => {
    const key = cellKey({ area, partnership: slug });
    const cell = cells.get(key);
    const course = of.courses.get(key);
    const step = course ? standsSince(course, now.asAt) : null;
    return {
      counted: cell ? (cell.status ?? ("needs-review" as const)) : ("blank" as const),
      row: {
        area,
        name,
        qualifier: cell?.qualifier ?? null,
        sourceWording: cell?.sourceWording ?? null,
        since: cell ? (step?.effectiveOn ?? cell.effectiveOn) : null,
        confirmedAt: cell?.confirmedAt ?? null,
        movement: moved.get(key) ?? null,
        lead: leadOf.get(key) ?? null,
      },
    };
  });
  return IN_ORDER.map((counted) => ({
    counted,
    rows: rows.filter((one) => one.counted === counted).map(({ row }) => row),
  })).filter((group) => group.rows.length > 0);
}

function leadWords({ leadName, force, office }: CellLead): string {
  const name = force === null ? leadName : shortForceName(leadName);
  return office === null ? name : `${name}, ${office}`;
}
