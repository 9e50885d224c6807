import type { Finding, FindingCode, Severity } from "./finding.ts";
import type { CountedRule, FindingsView } from "./findings-view.ts";
import { formatDate } from "./format-date.ts";
import { capital, digits, inSentence, listed, many, scanned, verb } from "./summary-english.ts";

// Runs in the browser and on the command line: words only.

/** Which findings are looked at; nothing given: all of them. */
export interface FindingsFilter {
  readonly kind?: string | undefined;
  readonly code?: FindingCode | undefined;
}

/** One rule that finds something: one line of the page, however many things it finds. */
export interface FindingLine {
  readonly rule: CountedRule;
  /** "52 lines of the work plan have no date set." */
  readonly sentence: string;
  /** Whom or what it is about, the first few by name or all by group. */
  readonly named: string;
  /** Since when the first of them is so, as far as it is known. */
  readonly since: string | null;
  /** In groups that are told together, the largest first. */
  readonly groups: readonly {
    readonly group: string | null;
    readonly findings: readonly Finding[];
  }[];
}

/** The lines of one severity. */
export interface FindingSection {
  readonly severity: Severity;
  readonly title: string;
  /** What the severity asks of a reader. */
  readonly note: string;
  readonly lines: readonly FindingLine[];
}

type Told = Pick<
  FindingsView,
  "rules" | "findings" | "since" | "cycleBegins" | "monthsUntilStalled"
>;

const SECTIONS = [
  { severity: "late", title: "Late", note: "Do these first." },
  { severity: "person", title: "Needs a person", note: "Only someone who knows can settle these." },
  { severity: "worth-knowing", title: "Worth knowing", note: "No one is waiting." },
] as const satisfies readonly Omit<FindingSection, "lines">[];

/** What the rules find, by severity and rule. A severity without findings is left out. */
export function tellFindings(view: Told, filter: FindingsFilter = {}): FindingSection[] {
  const byCode = Map.groupBy(view.findings, ({ code }) => code);
  const lines = view.rules
    .filter((rule) => isMeant(rule, filter))
    .flatMap((rule) => {
      const findings = byCode.get(rule.code) ?? [];
      return findings.length > 0 ? [lineOf(view, rule, findings)] : [];
    });
  return SECTIONS.map((section) => ({
    ...section,
    lines: lines.filter(({ rule }) => rule.severity === section.severity),
  })).filter((section) => section.lines.length > 0);
}

/** "One thing is late, five need a person and four are worth knowing". */
export function findingsHeadline(sections: readonly FindingSection[]): string {
  if (sections.length === 0) return "Nothing was found";
  const of = (severity: Severity) =>
    sections.find((section) => section.severity === severity)?.lines.length ?? 0;
  const parts = [
    { n: of("late"), told: (n: number) => `${verb(n, "is", "are")} late` },
    { n: of("person"), told: (n: number) => `${verb(n, "needs", "need")} a person` },
    { n: of("worth-knowing"), told: (n: number) => `${verb(n, "is", "are")} worth knowing` },
  ].filter(({ n }) => n > 0);
  return listed(
    parts.map(({ n, told }, index) =>
      index === 0
        ? `${scanned(n)} ${verb(n, "thing", "things")} ${told(n)}`
        : `${inSentence(n)} ${told(n)}`,
    ),
  );
}

/** "446 findings on 148 cells and 52 lines of the work plan." */
export function findingsDeck(findings: readonly Finding[]): string {
  const cells = new Set(
    findings.flatMap((finding) =>
      finding.cells.map(({ area, partnership }) => `${area}/${partnership}`),
    ),
  ).size;
  const lines = new Set(findings.flatMap(({ planLine }) => planLine ?? [])).size;
  const names = findings.filter(({ code }) => code === "identity").length;
  const parts = [
    cells > 0 && many(cells, "cell"),
    lines > 0 && many(lines, "line of the work plan", "lines of the work plan"),
    names > 0 && many(names, "pair of names", "pairs of names"),
  ].filter((part) => part !== false);
  const number = `${scanned(findings.length)} ${verb(findings.length, "finding", "findings")}`;
  return `${number} on ${listed(parts)}.`;
}

function isMeant(rule: CountedRule, { kind, code }: FindingsFilter): boolean {
  return (kind === undefined || rule.kind === kind) && (code === undefined || rule.code === code);
}

function lineOf(view: Told, rule: CountedRule, findings: readonly Finding[]): FindingLine {
  const [first] = findings;
  const groups = [...Map.groupBy(findings, ({ group }) => group)]
    .map(([group, members]) => ({ group, findings: members }))
    .sort((one, other) => other.findings.length - one.findings.length);
  const since = findings.flatMap((finding) => finding.since ?? []).sort();
  return {
    rule,
    sentence:
      findings.length === 1 && first
        ? first.sentence
        : `${scanned(findings.length)} ${SENTENCE[rule.code](view)}.`,
    named: findings.length === 1 ? "" : namedOf(findings, groups),
    since: since[0] ?? null,
    groups,
  };
}

/** What is so of more than one, after their number. */
const SENTENCE = {
  due: () => "planned changes came due, and nobody has confirmed them",
  "date-passed": () => "lines of the work plan have passed their date, and nothing so wide is live",
  "needs-review": () => "cells have words that fit no status",
  "plan-against-fact": () => "lines of the work plan are narrower than what is recorded",
  "no-reason": () => "cells went back, stopped or came back from a stop, and nothing says why",
  "sources-differ": () => "claims of other sources differ from what stands",
  "programmes-differ": () => "cells have another status in another programme",
  unconfirmed: ({ cycleBegins }) =>
    `cells are not confirmed in this cycle, which began on ${formatDate(cycleBegins)}`,
  "no-mandate": () => "cells at stage 3 or above have no mandate recorded",
  "no-lead": () => "cells have no lead recorded",
  "no-date": () => "lines of the work plan have no date set",
  "excluded-area": () => "cells are of areas that the strategy leaves out",
  identity: () => "pairs may be one thing under two names, or two under one",
  moved: ({ since }) => `cells moved since ${formatDate(since)}`,
  "quick-win": () =>
    "areas are quick wins: in hand wherever they are recorded, and open for the region",
  "inner-outer": () =>
    "pairs of partnerships disagree on an area: the inner one is live, the outer one not yet",
  reach: () => "live arrangements have nothing recorded one step wider",
  stalled: ({ monthsUntilStalled }) =>
    `cells have not moved for more than ${many(monthsUntilStalled, "month")}`,
  stale: ({ monthsUntilStalled }) =>
    `cells have had no entry for more than ${many(monthsUntilStalled, "month")}`,
} as const satisfies Record<FindingCode, (view: Told) => string>;

const FIRST_NAMED = 3;

/** "Herts/Beds 34, Regional 18", where there are many in groups; else the first few by name. */
function namedOf(findings: readonly Finding[], groups: FindingLine["groups"]): string {
  const isGrouped = groups.length > 1 && findings.length > groups.length;
  if (findings.length > 2 * FIRST_NAMED && isGrouped) {
    const counted = groups.map(
      ({ group, findings: members }) => `${group ?? "others"} ${digits(members.length)}`,
    );
    return `${capital(counted.join("; "))}.`;
  }
  const names = [...new Set(findings.map(({ about }) => about))];
  if (names.length <= FIRST_NAMED + 1) return `${names.join("; ")}.`;
  return `${names.slice(0, FIRST_NAMED).join("; ")} and ${digits(names.length - FIRST_NAMED)} more.`;
}
