import { type ReportSeal, sealOf, ToldReport } from "@accord/domain/report-seal";
import { sql } from "kysely";
import { sha256 } from "../canonical-json.ts";
import type { Reader } from "../writer.ts";
import type { IssuedRow } from "./read-archive.ts";

/**
 * Holds what is stored of an issued report against the line of the journal that its issue wrote: every hash is
 * worked out from the bytes as they are now, not taken from beside them.
 */
export async function readSeal(
  reader: Reader,
  { id, act }: Pick<IssuedRow, "id" | "act">,
  summary: string,
): Promise<ReportSeal> {
  const line = await reader
    .selectFrom("journal")
    .select("fact")
    .where("id", "=", act)
    .where("act", "=", "report-issued")
    .executeTakeFirst();
  const told = line ? ToldReport.safeParse(JSON.parse(line.fact)) : null;
  const documents = await reader
    .selectFrom("reportDocument")
    .select(["edition", "force", "format"])
    .select(sql<string>`encode(sha256(bytes), 'hex')`.as("sha256"))
    .where("reportId", "=", id)
    .orderBy("id")
    .execute();
  const stored = { summarySha256: sha256(summary), documents };
  return sealOf(act, told?.data ?? null, stored);
}
