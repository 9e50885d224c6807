import type { Actor } from "@accord/domain/actor";
import { londonDay, type Precision } from "@accord/domain/calendar";
import { formatEffective } from "@accord/domain/format-date";
import {
  compareVersions,
  type RecordAddress,
  type StatedFact,
  type VersionDifference,
  type VersionQuery,
} from "@accord/domain/journal-line";
import { type NameOf, statementWords } from "@accord/domain/line-words";
import { lastLinks } from "@accord/domain/resolve";
import { sql } from "kysely";
import { readVisibleAreas, type VisibleAreas } from "../areas/visible-areas.ts";
import type { Database } from "../database.ts";
import { loadCell } from "../matrix/load-cell.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";
import { assertTold } from "./assert-told.ts";
import { readNamesNow } from "./read-lines.ts";
import { type StatingRows, statingRows } from "./record-tables.ts";

/**
 * What a record stated when each of two lines was the last of the journal, beside each other.
 *
 * @throws AccordError `not-found` for a record that is another programme's alone
 */
export async function compareRecord(
  database: Database,
  actor: Actor,
  { programme, about, earlier, later }: VersionQuery,
): Promise<VersionDifference> {
  await assertMayIn(database, actor, "read-journal", programme);
  await assertTold(database, actor, { programme, about });
  const { reader } = database;
  const visible = await readVisibleAreas(reader, actor, londonDay(database.clock.now()));
  const nameOf = await readNamesNow(reader, visible);
  const statedBy = (head: number) =>
    readStated(reader, { programme, about, head, visible, nameOf });
  return compareVersions(await statedBy(earlier), await statedBy(later));
}

interface Asked {
  readonly programme: string;
  readonly about: RecordAddress;
  readonly head: number;
  readonly visible: VisibleAreas;
  readonly nameOf: NameOf;
}

async function readStated(reader: Reader, asked: Asked): Promise<StatedFact[]> {
  const { about } = asked;
  if (about.noun === "cell") return readCellStated(reader, asked);
  const stated: StatedFact[] = [];
  for (const { table, where, inProgramme, listedAs } of statingRows(about)) {
    // The table is chosen while running: each has these columns, and is read as what it says.
    const rows = await reader
      .selectFrom(table as "naming")
      .selectAll()
      .where((is) =>
        is.and(
          Object.entries(inProgramme ? { ...where, programme: asked.programme } : where).map(
            ([column, value]) => is(sql.ref(column), "=", value),
          ),
        ),
      )
      .where("act", "<=", asked.head)
      .orderBy("act")
      .execute();
    for (const row of rows as readonly unknown[] as readonly Row[]) {
      const replacedBy = row["replacedBy"];
      if (typeof replacedBy === "number" && replacedBy <= asked.head) continue;
      if (namesHidden(row, asked.visible)) continue;
      stated.push(...factsOf(row, { where, nameOf: asked.nameOf, listedAs }));
    }
  }
  return withLatest(stated);
}

/** Facts there is one of: what a later table states takes the place of what the first row said. */
const ONE_OF: ReadonlySet<string> = new Set(["Title", "Publisher", "Link", "Tier"]);

function withLatest(stated: readonly StatedFact[]): StatedFact[] {
  return stated.filter(
    ({ what }, index) =>
      !ONE_OF.has(what) || !stated.slice(index + 1).some((later) => later.what === what),
  );
}

/** What each chain of a cell said last. */
async function readCellStated(
  reader: Reader,
  { programme, about, head }: Asked,
): Promise<StatedFact[]> {
  if (about.noun !== "cell") return [];
  const { area, partnership } = about;
  const { entries } = await loadCell(reader, { programme, area, partnership });
  const known = entries.filter(({ act }) => act <= head);
  return lastLinks(known, "9999").flatMap(({ statement }) => {
    if (!statement) return [];
    const { sourceWording, reasonWords, comment, source } = statement;
    return [
      { what: "Entry", says: statementWords(statement) },
      ...(sourceWording === null ? [] : [{ what: "Words of the source", says: sourceWording }]),
      ...(reasonWords === null ? [] : [{ what: "Reason", says: reasonWords }]),
      ...(comment === null ? [] : [{ what: "Comment", says: comment }]),
      ...(source ? [{ what: "Place in the source", says: source.place ?? "not recorded" }] : []),
    ];
  });
}

type Row = Readonly<Record<string, unknown>>;

/** Whether a row is about an area that whoever compares is not told of. */
function namesHidden(row: Row, visible: VisibleAreas): boolean {
  return NAMES.some(({ column, noun }) => {
    const slug = row[column];
    return noun === "area" && typeof slug === "string" && !visible.has(slug);
  });
}

/** What a column's facts are called. Columns that are not here say nothing to a person. */
const CALLED: Readonly<Record<string, string>> = {
  name: "Name",
  aliases: "Also called",
  title: "Title",
  publisher: "Publisher",
  link: "Link",
  tier: "Tier",
  region: "Region",
  onsCode: "ONS code",
  kind: "Kind",
  marking: "Marking",
  showAsAt: "Pages open on",
  monthsUntilStalled: "Months until a cell is stalled",
  day: "Meeting",
  office: "Office of the lead",
  text: "Comment on the row",
  note: "Note",
  reason: "Reason",
  wording: "Wording in the work plan",
};

/** Columns that name another record, with the noun it is and what the fact is called. */
const NAMES = [
  { column: "force", noun: "force", called: "Member" },
  { column: "partnership", noun: "partnership", called: "Partnership" },
  { column: "area", noun: "area", called: "Row" },
  { column: "other", noun: "area", called: "Related to" },
  { column: "successor", noun: "area", called: "Followed by" },
] as const;

function factsOf(
  row: Row,
  {
    where,
    nameOf,
    listedAs,
  }: Pick<StatingRows, "where"> & {
    readonly nameOf: NameOf;
    readonly listedAs: string | undefined;
  },
): StatedFact[] {
  const facts: StatedFact[] = [];
  const stretch = stretchWords(row);
  for (const { column, noun, called } of NAMES) {
    const slug = row[column];
    if (typeof slug !== "string" || column in where) continue;
    const what = (noun === "area" ? listedAs : undefined) ?? called;
    facts.push({ what, says: [nameOf(noun, slug), stretch].filter(Boolean).join(", ") });
  }
  if (facts.length === 0 && stretch !== "" && typeof row["name"] !== "string") {
    facts.push({ what: listedAs ?? "Listed", says: stretch });
  }
  for (const [column, what] of Object.entries(CALLED)) {
    const value = row[column];
    const words = Array.isArray(value) ? value.join(", ") : (value ?? "");
    if ((typeof words !== "string" && typeof words !== "number") || words === "") continue;
    const says = column === "name" && stretch !== "" ? `${words}, ${stretch}` : String(words);
    facts.push({ what: column === "name" ? (listedAs ?? what) : what, says });
  }
  return facts;
}

function stretchWords(row: Row): string {
  if (!("fromPrecision" in row)) return "";
  const words = (date: unknown, precision: unknown) =>
    formatEffective({ date, precision } as { date: string | null; precision: Precision } as never);
  const from = `from ${words(row["fromDate"], row["fromPrecision"])}`;
  return row["untilPrecision"] === null
    ? from
    : `${from} until ${words(row["untilDate"], row["untilPrecision"])}`;
}
