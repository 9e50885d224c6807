import type { Counted } from "./counts.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { FINDING_RULES } from "./finding-rules.ts";
import { formatDate } from "./format-date.ts";
import { cellsFound } from "./rule-counts.ts";
import { Stage } from "./status.ts";
import type { Summary, SummaryRule } from "./summary.ts";
import { beginning, capital, digits, inSentence, many, verb } from "./summary-english.ts";
import type { SummaryFacts } from "./summary-facts.ts";

/** The rules of what is stuck or past its date, in the order of a paper: what is late first. */
const STUCK = ["due", "date-passed", "stalled", "no-reason", "stale", "unconfirmed"] as const;
type StuckCode = (typeof STUCK)[number];

/** So many of what a rule finds are printed. */
const MOST_FOUND = 12;

type StuckFacts = Pick<SummaryFacts, "now" | "findings" | "monthsUntilStalled" | "cycleBegins">;

/**
 * What is stuck and overdue, by rule; rules that find nothing are left out.
 *
 * @param only - the partnerships looked at; without them all, and the lines of the work plan too
 */
export function stuckOf(facts: StuckFacts, only?: ReadonlySet<string>): SummaryRule[] {
  const { now, findings } = facts;
  const standing = new Map<string, Counted>(
    now.cells.map(({ area, partnership, status }) => [
      `${area}/${partnership}`,
      status ?? "needs-review",
    ]),
  );
  const byCode = Map.groupBy(findings, ({ code }) => code);
  return STUCK.flatMap((code) => {
    const found = (byCode.get(code) ?? []).filter(
      ({ partnership }) => only === undefined || only.has(partnership ?? ""),
    );
    if (found.length === 0) return [];
    const { label, rule, advice, severity } = FINDING_RULES[code];
    const cells = cellsFound(found, new Set<FindingCode>([code]));
    const number = code === "date-passed" ? found.length : cells.length;
    return [
      {
        ...{ code, label, rule, advice, number },
        isLate: severity === "late",
        finding: FINDS[code](number, facts, sinceWhen(found)),
        byPartnership: byPartnership(now, cells, standing),
        found: longestFirst(code, found).slice(0, MOST_FOUND).map(tellFound),
        more: Math.max(0, found.length - MOST_FOUND),
      },
    ];
  });
}

function byPartnership(
  { partnerships }: StuckFacts["now"],
  cells: ReturnType<typeof cellsFound>,
  standing: ReadonlyMap<string, Counted>,
): SummaryRule["byPartnership"] {
  const byColumn = Map.groupBy(cells, ({ partnership }) => partnership);
  return partnerships.flatMap(({ slug, name }) => {
    const own = byColumn.get(slug) ?? [];
    if (own.length === 0) return [];
    const stages = own.map(({ area }) => standing.get(`${area}/${slug}`));
    return [
      {
        ...{ partnership: slug, name, number: own.length },
        stages: Stage.options.map((stage) => stages.filter((one) => one === stage).length),
      },
    ];
  });
}

function tellFound({ about, sentence, since }: Finding): SummaryRule["found"][number] {
  return { about, sentence, since: since === null ? null : formatDate(since) };
}

/**
 * What stands longest first; of what nobody knows since when, last; else as the matrix has them. What was
 * never confirmed stands longer than what was.
 */
function longestFirst(code: StuckCode, found: readonly Finding[]): Finding[] {
  const never = code === "unconfirmed" ? "" : "9999";
  return found.toSorted((one, other) => earlier(one.since ?? never, other.since ?? never));
}

/** ", all since January 2011" or "; the longest since January 2011"; nothing where the record does not say. */
function sinceWhen(found: readonly Finding[]): string {
  const [first, ...others] = found
    .map(({ since }) => since)
    .sort((a, b) => earlier(a ?? "9999", b ?? "9999"));
  if (!first) return "";
  const isSame = others.every((since) => since === first);
  if (!isSame) return `; the longest since ${formatDate(first)}`;
  return `${others.length > 0 ? ", all" : ","} since ${formatDate(first)}`;
}

function earlier(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What each rule finds, in one sentence with its number. */
const FINDS: Readonly<Record<StuckCode, (n: number, facts: StuckFacts, since: string) => string>> =
  {
    due: (n) =>
      `${beginning(n)} planned ${verb(n, "change has", "changes have")} come due, and nobody has confirmed ${verb(n, "it", "them")}.`,
    "date-passed": (n) =>
      `The ${verb(n, "date", "dates")} of ${n === 1 ? "one line" : `${inSentence(n)} lines`} of the work plan ${verb(n, "has", "have")} passed, and nothing so wide is live.`,
    stalled: (n, { monthsUntilStalled }, since) =>
      `${beginning(n)} ${verb(n, "cell has", "cells have")} stood still for more than ${many(monthsUntilStalled, "month")}${since}.`,
    "no-reason": (n) =>
      `${beginning(n)} ${verb(n, "cell", "cells")} went back, stopped or came back from a stop, and nothing says why.`,
    stale: (n, { monthsUntilStalled }) =>
      `${beginning(n)} ${verb(n, "cell has", "cells have")} had no entry for more than ${many(monthsUntilStalled, "month")}.`,
    unconfirmed: (n, { cycleBegins, now }) =>
      n > 1 && n === now.cells.length
        ? `None of the ${digits(n)} cells has been confirmed since ${formatDate(cycleBegins)}.`
        : `${beginning(n)} ${verb(n, "cell has", "cells have")} not been confirmed since ${formatDate(cycleBegins)}.`,
  };

/** How many things are past their date. */
export function lateIn(stuck: readonly SummaryRule[]): number {
  return stuck.filter(({ isLate }) => isLate).reduce((sum, { number }) => sum + number, 0);
}

type Stuck = Pick<Summary, "stuck">;

/** What a rule finds stuck; undefined where it finds nothing. */
export function ruleIn({ stuck }: Stuck, code: StuckCode): SummaryRule | undefined {
  return stuck.find((rule) => rule.code === code);
}

/** What is late, and what stands still: one sentence each. */
export function lateAndStalled(summary: Stuck): string[] {
  return summary.stuck
    .filter(({ isLate, code }) => isLate || code === "stalled")
    .map(({ finding }) => finding);
}

/** The deck of what is stuck: what each of its parts finds; where nothing is, that. */
export function stuckFinding(summary: Stuck, { monthsUntilStalled }: StuckFacts): string {
  const said = lateAndStalled(summary);
  const still = ruleIn(summary, "stalled")
    ? ""
    : `no cell has stood still for more than ${many(monthsUntilStalled, "month")}.`;
  const onTime = summary.stuck.some(({ isLate }) => isLate) ? "" : "Nothing is past its date";
  const unconfirmed = ruleIn(summary, "unconfirmed")?.finding ?? "";
  const quiet = [onTime, still].filter(Boolean).join(", and ");
  return [...said, capital(quiet.replace(/\.?$/, quiet ? "." : "")), unconfirmed]
    .filter(Boolean)
    .join(" ");
}
