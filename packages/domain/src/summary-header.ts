import { DEMONSTRATION_WORDS } from "./demonstration.ts";
import { CHECKING, checkingLine } from "./draft-content.ts";
import { formatDate, formatEffective, formatInstant } from "./format-date.ts";
import type { MatrixCell } from "./matrix.ts";
import { periodTitle } from "./period.ts";
import type { Source } from "./programme.ts";
import type { Summary } from "./summary.ts";
import { capital, digits, many, small, verb } from "./summary-english.ts";
import type { SummaryFacts } from "./summary-facts.ts";

export const TITLE = {
  monthly: "Monthly progress summary",
  quarterly: "Quarterly progress summary",
} as const;

/** The key of the version, printed on every page. */
export function referenceOf({ now, period, version }: SummaryFacts): string {
  return `${now.programme.slug} ${period.kind} ${period.period} v${version}`;
}

/** The masthead's facts. */
export function headerOf(facts: SummaryFacts): Summary["header"] {
  const { now, last, checkedBy, version, isDraft } = facts;
  return [
    { name: "As at", value: formatDate(now.asAt) },
    { name: "Known at", value: formatInstant(now.knownAt) },
    {
      name: "Compared with",
      value: last ? formatDate(last.asReported.asAt) : "Nothing: first report",
    },
    { name: "Reference", value: referenceOf(facts) },
    { name: "Marking", value: now.programme.marking },
    { name: "Version", value: isDraft ? `${version}, draft` : String(version) },
    { name: CHECKING, value: checkingLine(checkedBy) },
  ];
}

/** What a reader has to know before the first figure: that it is a draft, a correction, a demonstration. */
export function noticesOf(facts: SummaryFacts): Summary["notices"] {
  const { now, period, version, reason } = facts;
  const notice = (applies: boolean, isUrgent: boolean, words: string) =>
    applies ? [{ isUrgent, words }] : [];
  return [
    ...notice(
      facts.isDraft,
      true,
      `Draft: ${periodTitle(period)} has not ended. Composed as at ${formatDate(now.asAt)}; it cannot be sent.`,
    ),
    ...notice(
      version > 1,
      true,
      `${correctionWords(version)} ${reason ?? "Its reason stands here when it is sent."}`,
    ),
    ...notice(
      facts.demonstration !== null,
      false,
      facts.demonstration === null ? "" : DEMONSTRATION_WORDS[facts.demonstration].paper,
    ),
  ];
}

/** What a correction says of itself before its reason. */
export function correctionWords(version: number): string {
  return `Correction: this is version ${version}.`;
}

/** How to read it, what it rests on, and, where a report went before, how the two are compared. */
export function aboutOf(facts: SummaryFacts): Summary["about"] {
  const about = [
    { title: "How to read it", words: HOW_TO_READ },
    { title: "What it rests on", words: restsOn(facts) },
  ];
  return facts.last === null
    ? about
    : [...about, { title: "What moved and what is restated", words: HOW_COMPARED }];
}

const HOW_TO_READ =
  "A cell is one business area in one partnership. Stages run from one, to be considered, to five, live; a square is a way of stopping. The order of the stages and the ways of stopping are the register’s own design, not a national standard. A blank cell means that nothing is recorded, not that nothing is done. A date is printed as exactly as it is known.";
const HOW_COMPARED =
  "A report is as at one day, as known at one moment. What changed in the world since the last report has moved. What the record says otherwise about the last report’s day is restated. No change is counted twice.";

function restsOn({ now, sources }: SummaryFacts): string {
  const all = now.cells.length;
  const restOn = (cells: readonly MatrixCell[], what: string) => {
    const n = cells.length;
    return n === 0
      ? ""
      : `${n === all ? "Every cell" : capital(many(n, "cell"))} ${verb(n === all ? 1 : n, "rests", "rest")} on ${what}.`;
  };
  const told = [
    ...sources.map((source) =>
      restOn(
        now.cells.filter((cell) => cell.source?.slug === source.slug),
        paper(source),
      ),
    ),
    restOn(now.cells.filter(hasNoSource), "no paper that the record names"),
  ];
  return told.filter(Boolean).join(" ") || "Nothing is recorded yet.";
}

function hasNoSource({ source }: MatrixCell): boolean {
  return source === null;
}

function paper({ title, publisher, published }: Source): string {
  const when = published.precision === "unknown" ? "undated" : formatEffective(published);
  return `“${title}” (${publisher}, ${when})`;
}

/** "OFFICIAL: … monthly summary, January 2011: 3 moved, 1 restated, 22 live, 2 late". */
export function subjectOf({
  programme,
  edition,
  period,
  version,
  isDraft,
  counts,
  moved,
  restated,
  comparedWith,
  late,
}: Pick<
  Summary,
  | "programme"
  | "edition"
  | "period"
  | "version"
  | "isDraft"
  | "counts"
  | "moved"
  | "restated"
  | "comparedWith"
  | "late"
>): string {
  const live = counts.rows.find(({ counted }) => counted === "live")?.now ?? 0;
  const said =
    comparedWith === null
      ? [
          "first report",
          `${digits(counts.filled.now)} ${verb(counts.filled.now, "cell", "cells")} recorded`,
          `${digits(live)} live`,
        ]
      : [
          moved.length === 0 ? "nothing moved" : `${digits(moved.length)} moved`,
          restated.length === 0 ? "" : `${digits(restated.length)} restated`,
          `${digits(live)} live`,
        ];
  const standing = [
    edition === "public" ? small(PUBLIC_EDITION) : "",
    isDraft ? "draft" : "",
    version > 1 ? `correction, version ${version}` : "",
  ];
  const isLate = late > 0 ? `${digits(late)} late` : "";
  return `${programme.marking}: ${programme.name} ${period.kind} summary, ${periodTitle(period)}: ${[...standing, ...said, isLate].filter(Boolean).join(", ")}`;
}

/** What the edition for anybody is called. */
export const PUBLIC_EDITION = "Public edition";
