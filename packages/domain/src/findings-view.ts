import type { CalendarDate } from "./calendar.ts";
import type { Finding, FindingRule } from "./finding.ts";
import type { FindingFacts } from "./finding-facts.ts";
import { RULES_IN_ORDER } from "./finding-rules.ts";
import { findingsOf } from "./findings-of.ts";
import type { MatrixView } from "./matrix.ts";

/** A rule and how many things it finds. */
export interface CountedRule extends FindingRule {
  readonly count: number;
}

/** What the rules find in a programme as at a day, as known at an instant. */
export interface FindingsView {
  readonly programme: MatrixView["programme"];
  readonly asAt: string;
  readonly knownAt: string;
  readonly head: number;
  /** The day that movement is told since. */
  readonly since: CalendarDate;
  /** The first day of the cycle of meetings that the day lies in. */
  readonly cycleBegins: string;
  readonly monthsUntilStalled: number;
  /** Every rule, in the rules' order, also those that find nothing. */
  readonly rules: readonly CountedRule[];
  /** In the rules' order. */
  readonly findings: readonly Finding[];
}

/** Every rule with how much it finds, also nothing, and all it finds, in the order of the rules. */
export function viewFindings(facts: FindingFacts): FindingsView {
  const { programme, asAt, knownAt, head } = facts.view;
  const { since, cycleBegins, monthsUntilStalled } = facts;
  const findings = findingsOf(facts);
  const rules = RULES_IN_ORDER.map((rule) => ({
    ...rule,
    count: findings.filter(({ code }) => code === rule.code).length,
  }));
  return {
    ...{ programme, asAt, knownAt, head, since, cycleBegins, monthsUntilStalled },
    rules,
    findings,
  };
}

/** What the rules find, beside what they found on the day compared with, as known at the same instant. */
export interface ComparedFindings extends FindingsView {
  /** The keys of those that were not there then. What moved is new by what it is, and not counted. */
  readonly came: readonly string[];
  /** How many were there then and have gone. */
  readonly went: number;
}

/** What came and went since a day, by the keys of what the rules found on it. */
export function compareFindings(
  view: FindingsView,
  before: readonly Pick<Finding, "code" | "key">[],
): ComparedFindings {
  const keysOf = (findings: readonly Pick<Finding, "code" | "key">[]) =>
    new Set(findings.filter(({ code }) => code !== "moved").map(({ key }) => key));
  const [is, was] = [keysOf(view.findings), keysOf(before)];
  return {
    ...view,
    came: [...is].filter((key) => !was.has(key)),
    went: [...was].filter((key) => !is.has(key)).length,
  };
}

/** What an area, or one of its cells, is looked at for. */
export interface FindingSubject {
  readonly area: string;
  readonly partnership?: string | undefined;
}

/** What the rules find of an area or a cell, and the rules that find something of it, in their order. */
export interface FindingsAbout {
  readonly rules: readonly CountedRule[];
  readonly findings: readonly Finding[];
}

/**
 * The findings that are about an area or name a cell of it; of one cell, those that name it. A rule counts
 * these alone.
 */
export function findingsAbout(
  { rules, findings }: Pick<FindingsView, "rules" | "findings">,
  { area, partnership }: FindingSubject,
): FindingsAbout {
  const names = (finding: Finding) =>
    finding.cells.some(
      (cell) =>
        cell.area === area && (partnership === undefined || cell.partnership === partnership),
    );
  const about = findings.filter(
    (finding) => names(finding) || (partnership === undefined && finding.area === area),
  );
  const byCode = Map.groupBy(about, ({ code }) => code);
  return {
    rules: rules.flatMap((rule) => {
      const count = byCode.get(rule.code)?.length ?? 0;
      return count > 0 ? [{ ...rule, count }] : [];
    }),
    findings: about,
  };
}
