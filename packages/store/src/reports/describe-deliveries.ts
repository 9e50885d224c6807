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
    .select(["delivery.id", "messageId", "delivery.address", "office", "subject", "body"])
    .leftJoin("composition", "composition.id", "delivery.compositionId")
    .select(["delivery.programme", "delivery.force", "carries", "version", "compositionId"])
    .select("delivery.reportId")
    .select(({ fn }) => [
      fn.coalesce("report.kind", "composition.kind").as("kind"),
      fn.coalesce("report.period", "composition.period").as("period"),
    ])
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
  const composed = await selectComposed(
    reader,
    rows.flatMap(({ compositionId }) => compositionId ?? []),
  );
  return claims.flatMap(({ id, attempt }) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const { messageId, programme, office, address, subject, reportId, force } = row;
    const { compositionId: composition } = row;
    const name = `${programme}-${row.kind}-${row.period}-${composition ? "test" : `v${row.version}`}`;
    const parts = deliveredDocuments(
      [...documents, ...composed].filter((one) => one.of === (composition ?? String(reportId))),
      { force, carries: row.carries ?? "attachment" },
    );
    return [
      {
        ...{ id, messageId, programme, subject, attempt },
        to: { office: office ?? "", address },
        ...{ report: reportId === null ? null : String(reportId), composition },
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
  return rows.map(({ reportId, ...row }) => ({ ...asKept(row), of: String(reportId) }));
}

/** The documents of tests, which belong to no report. */
async function selectComposed(reader: Reader, compositions: readonly string[]) {
  if (compositions.length === 0) return [];
  const rows = await reader
    .selectFrom("compositionDocument")
    .select(["compositionId", "edition", "force", "format", "sha256"])
    .where("compositionId", "in", compositions)
    .where("edition", "=", "official")
    .orderBy("id")
    .execute();
  return rows.map(({ compositionId, ...row }) => ({ ...asKept(row), of: compositionId }));
}

/** Documents are kept in these editions and formats. */
function asKept<R extends { readonly edition: string; readonly format: string }>(row: R) {
  return { ...row, edition: row.edition as Edition, format: row.format as DocumentFormat };
}
