import { findProgrammesDiffer, findSourcesDiffer } from "./contradiction-findings.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { FindingFacts } from "./finding-facts.ts";
import { RULES_IN_ORDER } from "./finding-rules.ts";
import { type FindingNames, namesOf } from "./finding-words.ts";
import { findDue, findNeedsReview, findUnconfirmed } from "./freshness-findings.ts";
import { findIdentity } from "./identity-findings.ts";
import { findNoLead, findNoMandate } from "./mandate-findings.ts";
import { findMoved } from "./movement-findings.ts";
import { findDatePassed, findExcluded, findNoDate, findPlanAgainstFact } from "./plan-findings.ts";
import { findNoReason, findStale, findStalled } from "./stalled-findings.ts";
import { findInnerOuter, findQuickWins, findReach } from "./stepping-stone-findings.ts";

type Rule = (facts: FindingFacts, names: FindingNames) => Finding[];

const FIND = {
  moved: findMoved,
  due: findDue,
  "no-reason": findNoReason,
  unconfirmed: findUnconfirmed,
  "needs-review": findNeedsReview,
  stalled: findStalled,
  stale: findStale,
  "no-lead": findNoLead,
  "no-mandate": findNoMandate,
  "quick-win": findQuickWins,
  "inner-outer": findInnerOuter,
  reach: findReach,
  "plan-against-fact": findPlanAgainstFact,
  "no-date": findNoDate,
  "date-passed": findDatePassed,
  "excluded-area": findExcluded,
  "sources-differ": findSourcesDiffer,
  "programmes-differ": findProgrammesDiffer,
  identity: findIdentity,
} as const satisfies Record<FindingCode, Rule>;

/**
 * Everything that the rules find in the record as at the day shown: by rule, in the rules' order, and
 * within a rule in the matrix's or the plan's.
 *
 * Each is there once, and only while the record says so: nothing is remembered, nobody can tick one away.
 */
export function findingsOf(facts: FindingFacts): Finding[] {
  const names = namesOf(facts);
  return RULES_IN_ORDER.flatMap(({ code }) => {
    const find: Rule = FIND[code];
    return find(facts, names);
  });
}
