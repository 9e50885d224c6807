import { z } from "zod";
import { AccordError } from "./errors.ts";
import { ProgrammeColumn, ProgrammeGroup, ProgrammeRow } from "./programme.ts";
import { isBackwards, type Stretch } from "./stretch.ts";

/** Which areas are a programme's rows and which partnerships its columns: in their order, from when and until when. */
export const ProgrammeLayout = z
  .strictObject({
    groups: z.array(ProgrammeGroup).max(100).readonly(),
    rows: z.array(ProgrammeRow).max(2_000).readonly(),
    columns: z.array(ProgrammeColumn).max(200).readonly(),
  })
  .readonly();
export type ProgrammeLayout = z.infer<typeof ProgrammeLayout>;

/** What something was said of: it can be ended on a day, and not taken off the list. */
export interface SpokenOf {
  readonly areas: ReadonlySet<string>;
  readonly partnerships: ReadonlySet<string>;
}

/** What is different between two layouts, by slug, as the journal tells it. */
export interface LayoutChange {
  readonly groups: readonly string[];
  readonly rowsAdded: readonly string[];
  readonly rowsChanged: readonly string[];
  readonly rowsTakenOff: readonly string[];
  readonly columnsAdded: readonly string[];
  readonly columnsChanged: readonly string[];
  readonly columnsTakenOff: readonly string[];
  /** Whether what stays stands in another order. */
  readonly reordered: boolean;
}

/**
 * What a new layout changes, or why it cannot be.
 *
 * @returns null where nothing is different
 * @throws AccordError `rule-broken` for what is listed twice, stands in no group, ends before it
 *   begins, or is taken off though something was said of it
 */
export function changeLayout(
  before: ProgrammeLayout,
  after: ProgrammeLayout,
  spokenOf: SpokenOf,
): LayoutChange | null {
  const groups = after.groups.map(({ slug }) => slug);
  assertOnce("group", groups);
  assertOnce(
    "area",
    after.rows.map(({ area }) => area),
  );
  assertOnce(
    "partnership",
    after.columns.map(({ partnership }) => partnership),
  );
  for (const row of after.rows) {
    assertForward(row.area, row);
    if (!groups.includes(row.group)) {
      throw refused(`The area "${row.area}" stands in a group that is not there.`, row.area);
    }
  }
  for (const column of after.columns) assertForward(column.partnership, column);

  const rows = compare(before.rows, after.rows, ({ area }) => area);
  const columns = compare(before.columns, after.columns, ({ partnership }) => partnership);
  assertNotSpokenOf(rows.takenOff, spokenOf.areas);
  assertNotSpokenOf(columns.takenOff, spokenOf.partnerships);
  const changedGroups = compare(before.groups, after.groups, ({ slug }) => slug);
  const change: LayoutChange = {
    groups: [...changedGroups.added, ...changedGroups.changed, ...changedGroups.takenOff],
    rowsAdded: rows.added,
    rowsChanged: rows.changed,
    rowsTakenOff: rows.takenOff,
    columnsAdded: columns.added,
    columnsChanged: columns.changed,
    columnsTakenOff: columns.takenOff,
    reordered: changedGroups.reordered || rows.reordered || columns.reordered,
  };
  const isSame = Object.values(change).every((part) => part === false || part.length === 0);
  return isSame ? null : change;
}

function compare<T>(before: readonly T[], after: readonly T[], slugOf: (item: T) => string) {
  const [was, is] = [before, after].map((all) => new Map(all.map((item) => [slugOf(item), item])));
  const stays = (other: Map<string, T> | undefined) => (item: T) => other?.has(slugOf(item));
  const kept = after.filter(stays(was)).map(slugOf);
  return {
    added: after.map(slugOf).filter((slug) => !was?.has(slug)),
    changed: kept.filter(
      (slug) => JSON.stringify(was?.get(slug)) !== JSON.stringify(is?.get(slug)),
    ),
    takenOff: before.map(slugOf).filter((slug) => !is?.has(slug)),
    reordered: before.filter(stays(is)).map(slugOf).join() !== kept.join(),
  };
}

function assertOnce(noun: string, slugs: readonly string[]): void {
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (twice !== undefined) throw refused(`The ${noun} "${twice}" stands in the list twice.`, twice);
}

function assertForward(slug: string, stretch: Stretch): void {
  if (isBackwards(stretch)) throw refused(`"${slug}" ends before it begins.`, slug);
}

function assertNotSpokenOf(takenOff: readonly string[], spokenOf: ReadonlySet<string>): void {
  const slug = takenOff.find((one) => spokenOf.has(one));
  if (slug === undefined) return;
  throw refused(
    `Something is recorded of "${slug}", so it cannot be taken off the list. Give it a last day instead.`,
    slug,
  );
}

function refused(message: string, slug: string): AccordError {
  return new AccordError("rule-broken", message, { slug });
}
