import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, firstInstant, londonDay, nextDay } from "@accord/domain/calendar";
import { type JournalQuery, LINES_AT_ONCE, type ToldLine } from "@accord/domain/journal-line";
import type { LineFact, NameOf } from "@accord/domain/line-words";
import { may, type ProgrammeScope } from "@accord/domain/permissions";
import { cellOf, tellLine, whyOf } from "@accord/domain/tell-line";
import { type RawBuilder, sql } from "kysely";
import { readWho } from "../accounts/who.ts";
import { readVisibleAreas, type VisibleAreas } from "../areas/visible-areas.ts";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";
import { assertTold } from "./assert-told.ts";
import { protectionOf } from "./protected.ts";
import { statingRows } from "./record-tables.ts";

/** Lines of the journal, newest first, and where to go on. */
export interface ToldLines {
  readonly lines: readonly ToldLine[];
  /** Ask with this for earlier ones; null at the beginning. */
  readonly before: number | null;
}

/** What all programmes share: whoever keeps one of them may ask for the timeline of such a record. */
const SHARED = ["area", "partnership", "force", "party"] as const;

/**
 * The journal as it is read by people: each line a plain sentence, with who and why.
 *
 * An auditor is told every line of the programme and of the register; others those of their own
 * programme, and of a record that all programmes share when they ask for its timeline.
 *
 * @throws AccordError `not-found` for a record that is another programme's alone
 */
export async function readLines(
  database: Database,
  actor: Actor,
  query: JournalQuery,
  most = LINES_AT_ONCE,
): Promise<ToldLines> {
  const scope = await assertMayIn(database, actor, "read-journal", query.programme);
  const { programme, about } = query;
  if (about) await assertTold(database, actor, { programme, about });
  const { reader } = database;
  const rows = await selectLines(reader, query, {
    most: most + 1,
    isAuditor: may(actor, "read-journal", null),
  });
  const page = rows.slice(0, most);
  const facts = page.map(({ fact }) => JSON.parse(fact) as LineFact); // what canonicalJson wrote
  const visible = await readVisibleAreas(reader, actor, londonDay(database.clock.now()));
  const nameOf = await readNamesNow(reader, visible);
  const whoIs = await readWho(
    reader,
    page.map(({ actorId }) => actorId),
    { actor, programme: scope satisfies ProgrammeScope },
  );
  return {
    lines: page.map(({ id, recordedAt, noun, act, actorId, hash }, index) => {
      const fact = facts[index] ?? {};
      return {
        id,
        recordedAt,
        noun,
        act,
        sentence: tellLine(act, fact, nameOf),
        why: whyOf(act, fact),
        by: whoIs(actorId),
        cell: cellOf(fact),
        hash,
      };
    }),
    before: rows.length > most ? (page.at(-1)?.id ?? null) : null,
  };
}

function selectLines(
  reader: Reader,
  { programme, noun, from, to, about, who, before }: JournalQuery,
  { most, isAuditor }: { most: number; isAuditor: boolean },
) {
  return reader
    .selectFrom("journal")
    .select(["id", "recordedAt", "noun", "act", "fact", "actorId", "hash"])
    .where((is) =>
      is.or([
        is("programme", "=", programme),
        is.and([
          is("programme", "is", null),
          isAuditor
            ? is.lit(true)
            : is.and([is.lit(about !== undefined), is("noun", "in", [...SHARED])]),
        ]),
      ]),
    )
    .$if(noun !== undefined, (lines) => lines.where("noun", "=", noun ?? "matrix"))
    .$if(from !== undefined, (lines) => lines.where("recordedAt", ">=", dayBegins(from)))
    .$if(to !== undefined, (lines) => lines.where("recordedAt", "<", dayBegins(to && nextDay(to))))
    .$if(before !== undefined, (lines) => lines.where("id", "<", before ?? 0))
    .$if(who !== undefined && who !== "", (lines) => lines.where(byWords(who ?? "")))
    .$if(about !== undefined, (lines) =>
      lines.where("id", "in", actsOn(programme, about ?? { noun: "programme", slug: programme })),
    )
    .orderBy("id", "desc")
    .limit(most)
    .execute();
}

function dayBegins(day: CalendarDate | undefined) {
  return firstInstant(day ?? ("1970-01-01" as CalendarDate));
}

/** Lines of people whose office or name holds the words. Whoever reads the journal may know the names. */
function byWords(words: string): RawBuilder<boolean> {
  const like = `%${words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`actor_id in (
    select a.id from actor a where lower(a.office) like ${like} or lower(a.name) like ${like})`;
}

/** The acts that wrote, replaced, confirmed or proposed something of a record. */
function actsOn(programme: string, about: NonNullable<JournalQuery["about"]>): RawBuilder<number> {
  if (about.noun === "cell") {
    const cell = sql`select c.id from cell c where c.programme = ${programme}
      and c.area = ${about.area} and c.partnership = ${about.partnership}`;
    const proposed = sql`select p.id from proposal p where p.programme = ${programme}
      and p.area = ${about.area} and p.partnership = ${about.partnership}`;
    const ofCell = sql`l.programme = ${programme}
      and l.area = ${about.area} and l.partnership = ${about.partnership}`;
    return sql<number>`(
      select e.act from entry e where e.cell_id in (${cell})
      union select l.act from cell_lead l where ${ofCell}
      union select l.replaced_by from cell_lead l where ${ofCell} and l.replaced_by is not null
      union select l.act from cell_mandate l where ${ofCell}
      union select l.replaced_by from cell_mandate l where ${ofCell} and l.replaced_by is not null
      union select p.act from proposal p where p.id in (${proposed})
      union select o.act from proposal_outcome o where o.proposal_id in (${proposed})
      union select k.act from confirmation_cell k where k.cell_id in (${cell})
      union select w.replaced_by from confirmation w
        join confirmation_cell k on k.confirmation_id = w.id
        where k.cell_id in (${cell}) and w.replaced_by is not null)`;
  }
  const parts = statingRows(about).flatMap(({ table, where, inProgramme }) => {
    const conditions = Object.entries(inProgramme ? { ...where, programme } : where).map(
      ([column, value]) => sql`${sql.ref(column)} = ${value}`,
    );
    const which = sql.join(conditions, sql` and `);
    const rows = sql`select act from ${sql.table(table)} where ${which}`;
    if (!protectionOf(table).replaceable) return [rows];
    return [
      rows,
      sql`select ${sql.ref("replacedBy")} from ${sql.table(table)}
        where ${which} and ${sql.ref("replacedBy")} is not null`,
    ];
  });
  return sql<number>`(${sql.join(parts, sql` union `)})`;
}

/**
 * What records are called now: a line of the past is told with names that people know. An area that
 * whoever reads is not told of has no name.
 */
export async function readNamesNow(reader: Reader, visible: VisibleAreas): Promise<NameOf> {
  const named = await reader
    .selectFrom("naming")
    .select(["noun", "slug", "name"])
    .where("replacedBy", "is", null)
    .execute();
  const sources = await reader.selectFrom("source").select(["slug", "title as name"]).execute();
  const names = new Map([
    ...named.map(({ noun, slug, name }) => [`${noun}/${slug}`, name] as const),
    ...sources.map(({ slug, name }) => [`source/${slug}`, name] as const),
  ]);
  return (noun, slug) =>
    noun === "area" && !visible.has(slug)
      ? "an area of another programme"
      : (names.get(`${noun}/${slug}`) ?? slug);
}
