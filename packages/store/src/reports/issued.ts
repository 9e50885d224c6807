import type { Instant } from "@accord/domain/calendar";
import type { ReportPeriod } from "@accord/domain/period";
import type { Reader, Row } from "../writer.ts";

/** An issued version of a report, as far as another one is compared with it. */
export type IssuedReport = Pick<
  Row<"report">,
  "id" | "period" | "version" | "asAt" | "knownAt" | "head" | "issuedAt"
>;

const COLUMNS = ["id", "period", "version", "asAt", "knownAt", "head", "issuedAt"] as const;

/** The latest version that was issued of a period, of those composed by an instant; null for none. */
export async function readIssued(
  reader: Reader,
  programme: string,
  { kind, period }: ReportPeriod,
  composedBy?: Instant,
): Promise<IssuedReport | null> {
  const issued = await reader
    .selectFrom("report")
    .select(COLUMNS)
    .where("programme", "=", programme)
    .where("kind", "=", kind)
    .where("period", "=", period)
    .where("state", "=", "issued")
    .$if(composedBy !== undefined, (query) => query.where("knownAt", "<=", composedBy ?? null))
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return issued ?? null;
}

/**
 * The last issued report of a kind before a period, of those composed by an instant: that of the latest
 * earlier period, in its latest version.
 */
export async function readLastIssued(
  reader: Reader,
  programme: string,
  { kind, period }: ReportPeriod,
  composedBy?: Instant,
): Promise<IssuedReport | null> {
  const last = await reader
    .selectFrom("report")
    .select(COLUMNS)
    .where("programme", "=", programme)
    .where("kind", "=", kind)
    // Months and quarters are written so that their texts are in the order of time.
    .where("period", "<", period)
    .where("state", "=", "issued")
    .$if(composedBy !== undefined, (query) => query.where("knownAt", "<=", composedBy ?? null))
    .orderBy("period", "desc")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ?? null;
}
