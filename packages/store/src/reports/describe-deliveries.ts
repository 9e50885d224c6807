import { deliveredDocuments } from "@accord/domain/delivered-documents";
import { Message } from "@accord/domain/message";
import type { ClaimedDelivery, DocumentFormat, Edition } from "@accord/domain/report";
import type { Claim } from "../queue/queue.ts";
import type { Reader } from "../writer.ts";

/** What a worker has to know of the messages it claimed: to whom, under which name, and made of what. */
export async function describeDeliveries(
  reader: Reader,
  claims: readonly Claim[],
): Promise<ClaimedDelivery[]> {
  const rows = await reader
    .selectFrom("delivery")
    .leftJoin("report", "report.id", "delivery.reportId")
    .select(["delivery.id", "messageId", "address", "office", "subject", "reportId", "body"])
    .select(["delivery.programme", "delivery.force", "carries", "report.kind", "period", "version"])
    .where(
      "delivery.id",
      "in",
      claims.map(({ id }) => id),
    )
    .execute();
  const documents = await selectDocuments(
    reader,
    rows.flatMap(({ reportId }) => reportId ?? []),
  );
  return claims.flatMap(({ id, attempt }) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const { messageId, programme, office, address, subject, reportId, force } = row;
    const name = `${programme}-${row.kind}-${row.period}-v${row.version}`;
    const parts = deliveredDocuments(
      documents.filter((one) => one.reportId === reportId),
      { force, carries: row.carries ?? "attachment" },
    );
    return [
      {
        ...{ id, messageId, programme, subject, attempt },
        to: { office: office ?? "", address },
        report: reportId === null ? null : String(reportId),
        documents: parts.map(({ format, sha256 }) => ({
          format,
          name: `${name}.${format}`,
          sha256,
        })),
        // Words of an earlier version may not be read any more: that one is told of, and holds up no other.
        message: row.body === null ? null : (Message.safeParse(JSON.parse(row.body)).data ?? null),
      },
    ];
  });
}

async function selectDocuments(reader: Reader, reports: readonly number[]) {
  const rows = await reader
    .selectFrom("reportDocument")
    .select(["reportId", "edition", "force", "format", "sha256"])
    .where("reportId", "in", [0, ...new Set(reports)])
    .where("edition", "=", "official")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...row,
    // Reports are filed in these editions and formats.
    edition: row.edition as Edition,
    format: row.format as DocumentFormat,
  }));
}
