import type { RecordAddress } from "@accord/domain/journal-line";
import type { ProtectedTable } from "./protected.ts";

/** Rows that state something of a record: the table, and the columns that say which record. */
export interface StatingRows {
  readonly table: ProtectedTable;
  readonly where: Readonly<Record<string, string>>;
  /** Told of the programme asked about only. */
  readonly inProgramme?: boolean;
  /** What it says of the record or of the other area, where that is not told by the column. */
  readonly listedAs?: string;
}

/** Where the facts of a record stand. A table that comes to state something of a noun gets its line here. */
export function statingRows(about: RecordAddress): readonly StatingRows[] {
  if (about.noun === "cell") return [];
  const { noun, slug } = about;
  const named: StatingRows[] =
    noun === "party" || noun === "source" ? [] : [{ table: "naming", where: { noun, slug } }];
  return [...named, ...OF_NOUN[noun](slug)];
}

const OF_NOUN: Readonly<
  Record<Exclude<RecordAddress["noun"], "cell">, (slug: string) => readonly StatingRows[]>
> = {
  area: (area) => [
    { table: "businessArea", where: { slug: area } },
    { table: "programmeRow", where: { area }, inProgramme: true },
    { table: "rowComment", where: { area }, inProgramme: true },
    { table: "planLine", where: { area }, inProgramme: true, listedAs: "In the work plan" },
    { table: "cellLead", where: { area }, inProgramme: true },
    { table: "cellMandate", where: { area }, inProgramme: true },
    { table: "areaAlias", where: { area } },
    { table: "areaRelation", where: { area } },
    { table: "areaRelation", where: { other: area }, listedAs: "Related to" },
    { table: "areaSuccession", where: { area } },
    { table: "areaSuccession", where: { successor: area }, listedAs: "Came from" },
  ],
  partnership: (partnership) => [
    { table: "partnership", where: { slug: partnership } },
    { table: "partnershipTier", where: { partnership } },
    { table: "partnershipMember", where: { partnership } },
    { table: "programmeColumn", where: { partnership }, inProgramme: true },
  ],
  force: (force) => [
    { table: "force", where: { slug: force } },
    { table: "forceDates", where: { force } },
    { table: "cellLead", where: { force }, inProgramme: true, listedAs: "Leads" },
    { table: "partnershipMember", where: { force } },
  ],
  party: (party) => [
    { table: "party", where: { slug: party } },
    { table: "partySuccession", where: { party } },
  ],
  source: (source) => [
    { table: "source", where: { slug: source } },
    { table: "sourceDetails", where: { source } },
    { table: "sourceProgramme", where: { source }, inProgramme: true },
  ],
  programme: (programme) => [
    { table: "programme", where: { slug: programme } },
    { table: "programmeSettings", where: { programme } },
    { table: "areaGroup", where: { programme } },
    { table: "programmeRow", where: { programme } },
    { table: "programmeColumn", where: { programme } },
    { table: "governanceBody", where: { programme }, listedAs: "Body" },
    { table: "meeting", where: { programme } },
  ],
};
