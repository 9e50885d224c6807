/** How soon somebody should look. */
export const SEVERITIES = ["late", "person", "worth-knowing"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What the rules look for. The third section of the domain description; as far as the record goes. */
export const FINDING_CODES = [
  "moved",
  "due",
  "no-reason",
  "unconfirmed",
  "needs-review",
  "stalled",
  "stale",
  "no-lead",
  "no-mandate",
  "quick-win",
  "inner-outer",
  "reach",
  "plan-against-fact",
  "no-date",
  "date-passed",
  "excluded-area",
  "sources-differ",
  "programmes-differ",
  "identity",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What every finding of a code has in common: printed once above them. */
export interface FindingRule {
  readonly code: FindingCode;
  /** What it is filed under: "Freshness", "Plan and fact". */
  readonly kind: string;
  readonly label: string;
  readonly severity: Severity;
  /** The rule in one sentence. */
  readonly rule: string;
  /** Where the rule comes from; "ours" where no source gives it. */
  readonly source: string;
  /** What to do. */
  readonly advice: string;
}

/** One thing the rules found, as at the day shown. It goes when the record is mended, and not otherwise. */
export interface Finding {
  readonly code: FindingCode;
  /** The same from day to day, for the same thing about the same record. */
  readonly key: string;
  /** What it is about, by name: the words its sentence begins with. */
  readonly about: string;
  /** What is so, in one sentence. */
  readonly sentence: string;
  /** What is told together of one rule: "Herts/Beds live, Herts/Beds/Cambs to be considered". */
  readonly group: string | null;
  /** The cells it counts, blank ones too; none where it is about a line of the plan or a name. */
  readonly cells: readonly { readonly area: string; readonly partnership: string }[];
  readonly area: string | null;
  readonly partnership: string | null;
  /** The line of the work plan it is about. */
  readonly planLine: number | null;
  /** The day, month or year since when it is so, as far as it is known; null where the record does not say. */
  readonly since: string | null;
}
