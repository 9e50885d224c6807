import { formatDate } from "@accord/domain/format-date";
import { periodTitle, ReportPeriod } from "@accord/domain/period";
import type { Findable } from "@accord/domain/search";
import { sql } from "kysely";
import type { Reader } from "../writer.ts";

/** So many are looked at of all these programmes, the latest first: a year of fifty programmes is no more. */
const MOST_REPORTS = 1_000;

/** The last report that was issued in any of these programmes: until another is, they say what they said. */
export async function readLastFound(
  reader: Reader,
  programmes: readonly string[],
): Promise<number> {
  const last = await reader
    .selectFrom("report")
    .select(({ fn }) => fn.max("id").as("id"))
    .where("programme", "in", programmes)
    .executeTakeFirst();
  return last?.id ?? 0;
}

/** The issued reports of these programmes as they stand, each with the paragraph it opens with. */
export async function readFoundReports(
  reader: Reader,
  programmes: readonly string[],
): Promise<Findable[]> {
  const rows = await reader
    .selectFrom("report")
    .select(["programme", "kind", "period", "version", "asAt"])
    .select(sql<string | null>`report.summary::jsonb ->> 'opening'`.as("opening"))
    .where("programme", "in", programmes)
    .where("state", "=", "issued")
    .where("replacedBy", "is", null)
    .orderBy("id", "desc")
    .limit(MOST_REPORTS)
    .execute();
  return rows.map(({ programme, version, asAt, opening, ...of }): Findable => {
    const period = ReportPeriod.parse(of);
    const title = `${TITLE[period.kind]}, ${periodTitle(period)}`;
    return {
      ...{ kind: "report", programme, names: [period.period], text: opening, asAt },
      title: version === 1 ? title : `${title}, version ${version}`,
      beside: `as at ${formatDate(asAt)}`,
      to: { page: "report", ...period },
    };
  });
}

const TITLE = { monthly: "Monthly report", quarterly: "Quarterly report" } as const;
