import type { Actor } from "@accord/domain/actor";
import { ReportingRules, USUAL_RULES } from "@accord/domain/reporting-rules";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
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
