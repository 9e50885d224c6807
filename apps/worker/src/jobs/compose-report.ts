import { createHash } from "node:crypto";
import type { ReportContent } from "@accord/domain/force-leaf";
import type { ClaimedComposition } from "@accord/domain/report";
import { renderWanted } from "@accord/reports/render-wanted";
import type { RegisterClient } from "../client.ts";
import { isOutOfReach, refusalOf } from "../refusal.ts";

/**
 * Composes one report that somebody asked for, keeps each document as it is rendered, and files it.
 *
 * What it says already, where an opening was edited or its figures were checked, is rendered as it stands.
 * Filing is once for each composition, so one that is composed again after a claim ran out changes
 * nothing. A refusal (a period that was sent already) is told to whoever asked, in its own words.
 *
 * @returns a line for the log
 */
export async function composeReport(
  client: RegisterClient,
  claimed: ClaimedComposition,
): Promise<string> {
  const { id: composition, programme, period, purpose } = claimed;
  try {
    const content = claimed.content ?? (await compose(client, claimed));
    const kept: string[] = [];
    for await (const document of renderWanted(content, claimed.wanted, {
      isPreview: purpose === "preview" || purpose === "test",
    })) {
      await client.work.keepDocument.mutate({ composition, document });
      kept.push(sha256(Buffer.from(document.base64, "base64")));
    }
    const { isNew } = await client.work.file.mutate({ composition, content, documents: kept });
    return `${isNew ? "Composed" : "Composed before:"} ${content.summary.subject}`;
  } catch (error) {
    // Nobody can be told; the claim runs out and it is composed again.
    if (isOutOfReach(error)) throw error;
    const refusal = refusalOf(error);
    const words = refusal?.message ?? "The report could not be composed. The log says why.";
    await client.work.failComposition.mutate({ composition, words });
    if (refusal === null) throw error;
    return `Refused ${programme} ${period.period}: ${words}`;
  }
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function compose(
  client: RegisterClient,
  { programme, period, reason, knownAt, wanted }: ClaimedComposition,
): Promise<ReportContent> {
  const forces = [...new Set(wanted.flatMap(({ force }) => force ?? []))];
  return client.reports.summarise.query({
    ...{ programme, period, reason, forces },
    ...(knownAt === null ? {} : { knownAt }),
  });
}
