import { cellKey } from "./cell.ts";
import type { Finding, FindingCode, Severity } from "./finding.ts";
import { RULES_IN_ORDER } from "./finding-rules.ts";

/** How many cells of a page a rule names. */
export interface RuleCount {
  readonly code: FindingCode;
  readonly label: string;
  readonly severity: Severity;
  /** Each cell once, however many findings name it. */
  readonly cells: number;
}

/** Told on a page of their own accord: what moved, and how far each force reaches. */
const TOLD_ELSEWHERE: ReadonlySet<FindingCode> = new Set(["moved", "reach"]);

/**
 * Counts the cells of some partnerships that each rule names, in the rules' order: what a matrix that is
 * filtered by these partnerships and the rule shows. Rules that name none are left out.
 */
export function countByRule(
  findings: readonly Finding[],
  partnerships: ReadonlySet<string>,
): RuleCount[] {
  return RULES_IN_ORDER.flatMap(({ code, label, severity }) => {
    if (TOLD_ELSEWHERE.has(code)) return [];
    const cells = findings
      .filter((finding) => finding.code === code)
      .flatMap((finding) => finding.cells)
      .filter(({ partnership }) => partnerships.has(partnership));
    const count = new Set(cells.map(cellKey)).size;
    return count > 0 ? [{ code, label, severity, cells: count }] : [];
  });
}

/** The cells of some partnerships that stand still, those longest so first. */
export function stuckOf(
  findings: readonly Finding[],
  partnerships: ReadonlySet<string>,
): readonly Finding[] {
  return findings
    .filter(({ code, partnership }) => code === "stalled" && partnerships.has(partnership ?? ""))
    .sort((one, other) => (one.since ?? "").localeCompare(other.since ?? ""));
}
