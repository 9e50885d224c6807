import type { CalendarDate } from "@accord/domain/calendar";
import type { PageLink } from "@accord/domain/page-link";
import type { Findable } from "@accord/domain/search";
import { type RawBuilder, sql } from "kysely";
import { knownBy } from "../journal/known-by.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";
import type { Searched } from "./searched.ts";

/** So many rows of each table are looked at, the latest first: words that many texts hold find too much anyway. */
const MOST_ROWS = 1_000;

export interface SayingsQuery extends Searched {
  /** Only texts that hold one of these; folded words of letters and figures. */
  readonly wanted: readonly string[];
}

/** What is said in words at rows and cells of these programmes: comments, reasons, and the words of sources. */
export async function readSayings(reader: Reader, query: SayingsQuery): Promise<Findable[]> {
  const { programmes, head, today, wanted } = query;
  const comments = await reader
    .selectFrom("rowComment")
    .select(["programme", "area", "text", "firstDay"])
    .where("programme", "in", programmes)
    .where(knownBy("rowComment", head))
    .where(holdsOneOf(["rowComment.text"], wanted))
    .orderBy("id", "desc")
    .limit(MOST_ROWS)
    .execute();
  const entries = await reader
    .selectFrom("entry")
    .innerJoin("cell", "cell.id", "entry.cellId")
    .select(["cell.programme", "cell.area", "cell.partnership", "entry.firstDay"])
    .select(["entry.comment", "entry.reasonWords", "entry.sourceWording"])
    .where("cell.programme", "in", programmes)
    .where("entry.claim", "is not", null)
    .where(knownBy("entry", head))
    .where(holdsOneOf(["entry.comment", "entry.reasonWords", "entry.sourceWording"], wanted))
    .orderBy("entry.id", "desc")
    .limit(MOST_ROWS)
    .execute();
  const areaSlugs = new Set([...comments, ...entries].map(({ area }) => area));
  const areaName = await readNames(reader, "area", [...areaSlugs], head);
  const partnershipSlugs = new Set(entries.map(({ partnership }) => partnership));
  const partnershipName = await readNames(reader, "partnership", [...partnershipSlugs], head);
  const opening = await readOpeningDays(reader, programmes, today);

  const saying = (
    kind: "comment" | "wording",
    { programme, firstDay }: { programme: string; firstDay: CalendarDate | null },
    { title, text, to }: { title: string; text: string | null; to: PageLink },
  ): Findable[] => {
    if (!text) return [];
    const opens = opening(programme);
    const asAt = firstDay !== null && firstDay > opens ? firstDay : null;
    return [{ kind, programme, title, names: [], text, beside: null, to, asAt }];
  };
  return [
    ...comments.flatMap(({ area, text, ...row }) =>
      saying("comment", row, { title: areaName(area).name, text, to: { page: "area", area } }),
    ),
    ...entries.flatMap(({ area, partnership, comment, reasonWords, sourceWording, ...row }) => {
      const title = `${areaName(area).name}, ${partnershipName(partnership).name}`;
      const to = { page: "cell", area, partnership } as const;
      return [
        ...saying("comment", row, { title, text: comment, to }),
        ...saying("comment", row, { title, text: reasonWords, to }),
        ...saying("wording", row, { title, text: sourceWording, to }),
      ];
    }),
  ];
}

/** Whether one of the columns holds one of the words. The words are of letters and figures: nothing in them is a pattern. */
function holdsOneOf(columns: readonly string[], wanted: readonly string[]): RawBuilder<boolean> {
  const tests = columns.flatMap((column) =>
    wanted.map((word) => sql`${sql.ref(column)} ilike ${`%${word}%`}`),
  );
  return sql<boolean>`(${sql.join(tests, sql` or `)})`;
}

/** The day that the pages of each programme open on. */
async function readOpeningDays(
  reader: Reader,
  programmes: readonly string[],
  today: CalendarDate,
): Promise<(programme: string) => CalendarDate> {
  const rows = await reader
    .selectFrom("programmeSettings")
    .select(["programme", "showAsAt"])
    .where("programme", "in", programmes)
    .where("replacedBy", "is", null)
    .execute();
  const days = new Map(rows.map(({ programme, showAsAt }) => [programme, showAsAt]));
  return (programme) => days.get(programme) ?? today;
}
