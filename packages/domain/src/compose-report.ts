import { composeForceLeaf, leafWorkings } from "./compose-force-leaf.ts";
import { workOutSummary } from "./compose-summary.ts";
import type { ReportContent } from "./force-leaf.ts";
import type { SummaryFacts } from "./summary-facts.ts";

/**
 * All that the documents of a report say: the summary, and the pages of some forces, each once. What they
 * have in common is worked out once, so that 43 pages take little longer than one.
 *
 * @throws AccordError `not-found` for a force that the register does not have
 */
export function composeReport(facts: SummaryFacts, forces: readonly string[]): ReportContent {
  const workings = leafWorkings(facts, workOutSummary(facts));
  const leaves = [...new Set(forces)].map((force) => composeForceLeaf(workings, force));
  return { summary: workings.summary, leaves };
}
