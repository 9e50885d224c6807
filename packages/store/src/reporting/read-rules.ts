import type { Actor } from "@accord/domain/actor";
import { assertMay } from "@accord/domain/permissions";
import type { Marking } from "@accord/domain/programme";
import { ReportingRules, USUAL_RULES } from "@accord/domain/reporting-rules";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readAllProgrammes } from "../programmes/read-programmes.ts";
import type { Reader } from "../writer.ts";

/** The rules for the reports of a programme, for its team. */
export async function readReportingRules(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ReportingRules> {
  await assertMayIn(database, actor, "read-addresses", programme);
  return selectReportingRules(database.reader, programme);
}

/** The rules, for those who have asked whether they may be read. */
export async function selectReportingRules(
  reader: Reader,
  programme: string,
): Promise<ReportingRules> {
  const set = await reader
    .selectFrom("reportingRules")
    .select(["approvals", "allowedDomains", "attachUpTo"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  if (!set) return USUAL_RULES;
  return ReportingRules.parse({ ...set, allowedDomains: JSON.parse(set.allowedDomains) });
}

/** A programme with its rules, for administrators: they set them for programmes they are no part of. */
export interface ProgrammeRules {
  readonly slug: string;
  readonly name: string;
  readonly marking: Marking;
  readonly rules: ReportingRules;
}

/** The rules of every programme, by name. */
export async function listReportingRules(
  database: Database,
  actor: Actor,
): Promise<ProgrammeRules[]> {
  assertMay(actor, "manage-programmes", null);

  const listed: ProgrammeRules[] = [];
  for (const { slug, name, marking } of await readAllProgrammes(database)) {
    listed.push({ slug, name, marking, rules: await selectReportingRules(database.reader, slug) });
  }
  return listed;
}
