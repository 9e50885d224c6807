import type { FindingCode, FindingRule } from "./finding.ts";

// Light on purpose: a screen that only names a rule loads words and nothing else.

/** The paper that a rule is from, as people call it. */
const STRATEGY = "Eastern Region Collaboration Strategy 2011 to 2015";
const OURS = "Ours";

/** Every rule there is, in the order in which a page tells them within one severity. */
const RULES = [
  {
    code: "due",
    kind: "Freshness",
    label: "Came due, not confirmed",
    severity: "late",
    rule: "A change that was planned ahead counts when its day comes; somebody who knows then confirms that it happened.",
    source: OURS,
    advice:
      "Ask the forces of the partnership whether it happened, and confirm or correct the cell.",
  },
  {
    code: "date-passed",
    kind: "Plan and fact",
    label: "Date of the plan passed",
    severity: "late",
    rule: "When the date of a line of the work plan has passed, an arrangement as wide as the line asks for is live.",
    source: `${STRATEGY}, Appendix A; the rule is ours`,
    advice: "Record what is live, or set a new date in the work plan.",
  },
  {
    code: "needs-review",
    kind: "Needs review",
    label: "Words that fit no status",
    severity: "person",
    rule: "Words of a source that fit no status are given one by a person, and are never guessed.",
    source: `${OURS}, since Appendix B of the strategy of 2011 has words outside its own stages`,
    advice: "Read the source, choose the status and say why.",
  },
  {
    code: "plan-against-fact",
    kind: "Plan and fact",
    label: "Plan against fact",
    severity: "person",
    rule: "Where the plan keeps an area with the single force, no partnership with that force has a stage; where it keeps it with the preferred partnership, the region has none.",
    source: `${STRATEGY}, Appendix A against Appendix B`,
    advice: "Change the line of the plan, or correct the cell.",
  },
  {
    code: "no-reason",
    kind: "Freshness",
    label: "No reason given",
    severity: "person",
    rule: "What went back, stopped or came back from a stop says why.",
    source: OURS,
    advice: "Ask who moved it, and correct the entry with the reason.",
  },
  {
    code: "sources-differ",
    kind: "Contradiction",
    label: "Sources differ",
    severity: "person",
    rule: "Two sources that speak of one time say the same of a cell; where they do not, a person prefers one.",
    source: OURS,
    advice: "Read both papers and prefer one, or withdraw the other claim.",
  },
  {
    code: "programmes-differ",
    kind: "Contradiction",
    label: "Programmes differ",
    severity: "person",
    rule: "The same area of the same partnership stands alike in every programme that lists it.",
    source: OURS,
    advice: "Agree with the other programme where it stands, and correct one of the two.",
  },
  {
    code: "unconfirmed",
    kind: "Freshness",
    label: "Not confirmed in this cycle",
    severity: "person",
    rule: "Every cell is confirmed once in each cycle of meetings, or has moved in it. What has ended, was superseded or rejected is left out.",
    source: OURS,
    advice: "Ask the forces of each partnership to confirm.",
  },
  {
    code: "no-mandate",
    kind: "Mandate and lead",
    label: "No mandate",
    severity: "person",
    rule: "A collaboration at stage 3 or above has a mandate: which body gave it, and when.",
    source: `${STRATEGY}, strategic principle 6; from which stage is ours`,
    advice: "Record which body gave the mandate, and when.",
  },
  {
    code: "no-lead",
    kind: "Mandate and lead",
    label: "No lead",
    severity: "person",
    rule: "A collaboration on the ladder has a lead force or lead partnership, and an office that answers for it.",
    source: `${STRATEGY}, “How will we get there?”`,
    advice: "Record the lead and the responsible office.",
  },
  {
    code: "no-date",
    kind: "Plan and fact",
    label: "No date set",
    severity: "person",
    rule: "A line of the work plan has a date by which it is put in place.",
    source: `${STRATEGY}, Appendix A, whose columns of dates are empty`,
    advice: "Set a date, area by area.",
  },
  {
    code: "excluded-area",
    kind: "Plan and fact",
    label: "Excluded area",
    severity: "person",
    rule: "Areas that the strategy leaves out of collaboration have no status.",
    source: "The strategy of the programme, as the note on the group says",
    advice: "Say why it is recorded, or take the entry back.",
  },
  {
    code: "identity",
    kind: "Identity",
    label: "One thing under two names, or two under one",
    severity: "person",
    rule: "A thing has one name of its own, and a name means one thing.",
    source: OURS,
    advice: "Merge the two, rename one, or take a name off.",
  },
  {
    code: "moved",
    kind: "Movement",
    label: "Moved",
    severity: "worth-knowing",
    rule: "A cell moved when it went forward or back, stopped or was new between the two days that are compared.",
    source: `The stages are of ${STRATEGY}, Appendix B; their order is ours`,
    advice: "Read what moved, and why.",
  },
  {
    code: "quick-win",
    kind: "Quick wins",
    label: "Quick wins",
    severity: "worth-knowing",
    rule: "At least two partnerships below the region have an entry, each of them is being progressed or live, and the region is blank, to be considered or at initial research.",
    source: `${STRATEGY}, strategic principle 5, third point; the test is ours`,
    advice: "Put it to the chief constables as a start for the region.",
  },
  {
    code: "inner-outer",
    kind: "Stepping stones",
    label: "Inner and outer disagree",
    severity: "worth-knowing",
    rule: "Where a partnership is live, a wider one that holds all its forces is live too; here it is recorded, and on the ladder below live.",
    source: `${STRATEGY}, strategic principle 5, first point; the test is ours`,
    advice: "Offer what the inner partnership has as a start for the wider one.",
  },
  {
    code: "reach",
    kind: "Stepping stones",
    label: "Nothing recorded one step wider",
    severity: "worth-knowing",
    rule: "Where a partnership is live, the next wider one that holds all its forces has an entry.",
    source: `${STRATEGY}, strategic principle 5, first point; the test is ours`,
    advice: "Ask whether the wider partnership has considered it, and record the answer.",
  },
  {
    code: "stalled",
    kind: "Freshness",
    label: "Stalled",
    severity: "worth-knowing",
    rule: "A cell at stages 1 to 4 is stalled when it has not moved for longer than the programme allows: six months, unless it sets another number.",
    source: OURS,
    advice: "Ask the partnership what holds it up.",
  },
  {
    code: "stale",
    kind: "Freshness",
    label: "No entry for months",
    severity: "worth-knowing",
    rule: "Nobody has entered anything about the cell for longer than the programme allows: six months, unless it sets another number. What has ended, was superseded or rejected is left out.",
    source: OURS,
    advice: "Ask the partnership for a paper that says where it stands.",
  },
] as const satisfies readonly FindingRule[];

/** The order of {@link RULES}. */
export const RULES_IN_ORDER: readonly FindingRule[] = RULES;

export const FINDING_RULES: Readonly<Record<FindingCode, FindingRule>> = byCode(RULES);

/** Every code is a rule's: the compiler says so where one is missing. */
function byCode<R extends FindingRule>(
  rules: readonly R[] & (FindingCode extends R["code"] ? unknown : never),
): Readonly<Record<R["code"], R>> {
  // Built from the rules themselves, so each code has its own.
  return Object.fromEntries(rules.map((rule) => [rule.code, rule])) as Record<R["code"], R>;
}
