import type { CalendarDate } from "@accord/domain/calendar";
import type { AreaGroup, MatrixArea, MatrixPartnership } from "@accord/domain/matrix";
import { sql } from "kysely";
import { isOn } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { selectTiers } from "../partnerships/read-partnerships.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";
import type { StandingQuery } from "./standing-cells.ts";

/** A programme's groups, rows and columns as listed on a day, named as known at a line of the journal. */
export interface Layout {
  readonly groups: readonly AreaGroup[];
  readonly areas: readonly MatrixArea[];
  readonly partnerships: readonly MatrixPartnership[];
}

/** All three in the order of the programme; empty for one that is not there. Asks for no permission. */
export async function readLayout(reader: Reader, query: StandingQuery): Promise<Layout> {
  const { programme, head } = query;
  const groups = await reader
    .selectFrom("areaGroup")
    .select(["slug", "name", "note"])
    .where("programme", "=", programme)
    .where(knownBy("areaGroup", head))
    .orderBy("position")
    .execute();
  return {
    groups,
    areas: await readAreas(reader, query),
    partnerships: await readPartnerships(reader, query),
  };
}

async function readAreas(
  reader: Reader,
  { programme, asAt, head }: StandingQuery,
): Promise<MatrixArea[]> {
  const rows = await reader
    .selectFrom("programmeRow")
    .select(["area", "areaGroup", "fromFirstDay", "untilLastDay"])
    .where("programme", "=", programme)
    .where(knownBy("programmeRow", head))
    .orderBy("position")
    // Areas that one was split into share its place: in the order of their bytes, on every server.
    .orderBy(sql`area collate "C"`)
    .execute();
  const listed = rows.filter((row) => isOn(row, asAt));
  const nameOf = await readNames(
    reader,
    "area",
    listed.map(({ area }) => area),
    head,
  );
  const commentOf = await readComments(reader, { programme, asAt, head });
  return listed.map(({ area, areaGroup }) => ({
    slug: area,
    group: areaGroup,
    ...nameOf(area),
    comment: commentOf.get(area) ?? null,
  }));
}

/** Of the comments on a row that count on the day, the last: as entries are chosen. */
async function readComments(
  reader: Reader,
  { programme, asAt, head }: StandingQuery,
): Promise<Map<string, string>> {
  const comments = await reader
    .selectFrom("rowComment")
    .select(["area", "text"])
    .where("programme", "=", programme)
    .where("firstDay", "<=", asAt)
    .where(knownBy("rowComment", head))
    .orderBy("firstDay")
    .orderBy("precisionRank")
    .orderBy("id")
    .execute();
  return new Map(comments.map(({ area, text }) => [area, text]));
}

async function readPartnerships(
  reader: Reader,
  { programme, asAt, head }: StandingQuery,
): Promise<MatrixPartnership[]> {
  const columns = await reader
    .selectFrom("programmeColumn")
    .innerJoin("partnership", "partnership.slug", "programmeColumn.partnership")
    .select(["slug", "tier", "fromFirstDay", "untilLastDay"])
    .where("programme", "=", programme)
    .where(knownBy("programmeColumn", head))
    .orderBy("position")
    .execute();
  const listed = columns.filter((column) => isOn(column, asAt));
  const slugs = listed.map(({ slug }) => slug);
  const nameOf = await readNames(reader, "partnership", slugs, head);
  const forcesOf = await readMembers(reader, slugs, { asAt, head });
  const mended = await selectTiers(reader, head);
  return listed.map(({ slug, tier }) => ({
    slug,
    name: nameOf(slug).name,
    tier: mended.get(slug) ?? tier,
    forces: forcesOf(slug),
  }));
}

/** The forces in each partnership on a day, as known at a line. */
export async function readMembers(
  reader: Reader,
  partnerships: readonly string[],
  { asAt, head }: { asAt: CalendarDate; head: number },
): Promise<(partnership: string) => string[]> {
  if (partnerships.length === 0) return () => [];
  const members = await reader
    .selectFrom("partnershipMember")
    .select(["partnership", "force", "fromFirstDay", "untilLastDay"])
    .where("partnership", "in", partnerships)
    .where(knownBy("partnershipMember", head))
    .orderBy("id")
    .execute();
  return (partnership) =>
    members
      .filter((member) => member.partnership === partnership && isOn(member, asAt))
      .map(({ force }) => force);
}
