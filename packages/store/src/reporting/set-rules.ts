import type { Actor } from "@accord/domain/actor";
import { assertMay, unknownProgramme } from "@accord/domain/permissions";
import type { ReportingRules } from "@accord/domain/reporting-rules";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { selectReportingRules } from "./read-rules.ts";

/** Sets the rules for the reports of a programme. What says the same as before records nothing. */
export async function setReportingRules(
  database: Database,
  actor: Actor,
  { programme, rules }: { programme: string; rules: ReportingRules },
): Promise<void> {
  assertMay(actor, "manage-programmes", null);

  await database.change(async (writer) => {
    const known = writer.selectFrom("programme").select("slug").where("slug", "=", programme);
    if (!(await known.executeTakeFirst())) throw unknownProgramme(programme);
    const before = await selectReportingRules(writer, programme);
    if (JSON.stringify(before) === JSON.stringify(rules)) return;
    const standing = await writer
      .selectFrom("reportingRules")
      .select("id")
      .where("programme", "=", programme)
      .where("replacedBy", "is", null)
      .execute();
    await writer.replace(
      "reportingRules",
      standing.map(({ id }) => id),
    );
    const { approvals, allowedDomains, attachUpTo } = rules;
    const kept = { approvals, allowedDomains: JSON.stringify(allowedDomains), attachUpTo };
    await writer.append("reportingRules", [{ programme, ...kept }]);
    await record(writer, actor, {
      programme,
      noun: "programme",
      act: "reporting-rules-set",
      fact: { before, after: rules },
    });
  });
}
