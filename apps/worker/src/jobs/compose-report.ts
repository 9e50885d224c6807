import type { ClaimedComposition } from "@accord/domain/report";
import { renderReport } from "@accord/reports/render-report";
import type { RegisterClient } from "../client.ts";
import { isOutOfReach, refusalOf } from "../refusal.ts";

/**
 * Composes one report that somebody asked for, and files it.
 *
 * Filing is once for each composition, so one that is composed again after a claim ran out changes
 * nothing. A refusal (a period that was sent already) is told to whoever asked, in its own words.
 *
 * @returns a line for the log
 */
export async function composeReport(
  client: RegisterClient,
  { id, programme, period, reason }: ClaimedComposition,
): Promise<string> {
  try {
    const summary = await client.reports.summarise.query({ programme, period, reason });
    const { subject, documents } = await renderReport(summary);
    const { asAt, knownAt } = summary;
    const { isNew } = await client.work.file.mutate({
      composition: id,
      subject,
      documents: [...documents],
      summary,
      asAt,
      knownAt,
    });
    return `${isNew ? "Composed" : "Composed before:"} ${subject}`;
  } catch (error) {
    // Nobody can be told; the claim runs out and it is composed again.
    if (isOutOfReach(error)) throw error;
    const refusal = refusalOf(error);
    const words = refusal?.message ?? "The report could not be composed. The log says why.";
    await client.work.failComposition.mutate({ composition: id, words });
    if (refusal === null) throw error;
    return `Refused ${programme} ${period.period}: ${words}`;
  }
}
