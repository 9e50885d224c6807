import { workOutSummary } from "./compose-summary.ts";
import type { ReportContent } from "./force-leaf.ts";
import type { SummaryFacts } from "./summary-facts.ts";

/** All that the documents of a report say: the summary, and the pages of some forces, from one set of facts. */
export function composeReport(facts: SummaryFacts, _forces: readonly string[]): ReportContent {
  const { summary } = workOutSummary(facts);
  return { summary, leaves: [] };
}
