import { cellKey } from "./cell.ts";
import type { Finding, FindingCode, Severity } from "./finding.ts";
import { RULES_IN_ORDER } from "./finding-rules.ts";

/** How many cells of a page a rule names. */
export interface RuleCount {
  readonly code: FindingCode;
  readonly label: string;
  /** What it asks; "gap" where the record lacks something of most cells, which is work and no alarm. */
  readonly asks: Severity | "gap";
  /** Each cell once, however many findings name it. */
  readonly cells: number;
}

/** What asks for somebody's attention in the cells of a page. */
export interface Attention {
  /** In the rules' order; rules that name none are left out. */
  readonly rules: readonly RuleCount[];
  /** Cells that some rule calls late, and those that one says need a person, gaps apart; each cell once in each. */
  readonly late: number;
  readonly person: number;
}

/** Told on a page of their own accord: what moved, and how far each force reaches. */
const TOLD_ELSEWHERE: ReadonlySet<FindingCode> = new Set(["moved", "reach"]);

/** What the record lacks of nearly every cell, on many days: told one line a rule. */
const GAPS: ReadonlySet<FindingCode> = new Set(["unconfirmed", "no-mandate", "no-lead"]);

/** The cells that some rules name, each once, however many findings name it. */
export function cellsFound(
  findings: readonly Finding[],
  codes: ReadonlySet<FindingCode>,
): readonly Finding["cells"][number][] {
  const cells = findings.filter(({ code }) => codes.has(code)).flatMap((one) => one.cells);
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}

/**
 * Counts the cells of some partnerships that the rules name, each rule apart: as many as a matrix shows
 * that is filtered by these partnerships and the rule.
 */
export function attentionTo(
  findings: readonly Finding[],
  partnerships: ReadonlySet<string>,
): Attention {
  const cellsOf = (codes: ReadonlySet<FindingCode>) =>
    cellsFound(findings, codes).filter(({ partnership }) => partnerships.has(partnership)).length;
  const rules = RULES_IN_ORDER.filter(({ code }) => !TOLD_ELSEWHERE.has(code));
  const asksOf = ({ code, severity }: (typeof rules)[number]): RuleCount["asks"] =>
    GAPS.has(code) ? "gap" : severity;
  const asking = (severity: Severity) =>
    cellsOf(new Set(rules.filter((rule) => asksOf(rule) === severity).map(({ code }) => code)));
  return {
    rules: rules
      .map((rule) => ({
        ...{ code: rule.code, label: rule.label },
        asks: asksOf(rule),
        cells: cellsOf(new Set([rule.code])),
      }))
      .filter(({ cells }) => cells > 0),
    late: asking("late"),
    person: asking("person"),
  };
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
