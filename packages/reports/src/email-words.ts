import type { ForceLeaf } from "@accord/domain/force-leaf";
import { liveSince } from "@accord/domain/live-since";
import type { Summary, SummaryFigure } from "@accord/domain/summary";
import type { Paper } from "./pdf.ts";

// What both parts of the message say, HTML and plain text.

/** What a message goes with: what it says, and the paper attached to it. */
export interface Sent {
  readonly summary: Summary;
  /** The page of the force whose reader it goes to; null for none. */
  readonly leaf: ForceLeaf | null;
  /** Null where the message leads to the report behind sign-in. */
  readonly paper: Pick<Paper, "bytes" | "pages"> | null;
  /** Whether it is only looked at: the report has no page yet. */
  readonly isPreview?: boolean;
}

/** What the first screen says: what moved, what is stuck or late, what comes next; then the other figures. */
export function firstScreen(summary: Summary): {
  readonly first: readonly SummaryFigure[];
  /** Null where no meeting is on the record. */
  readonly next: string | null;
  readonly others: readonly SummaryFigure[];
} {
  const { glance, meetings } = summary;
  const [next] = meetings;
  const newly = liveSince(summary);
  const named = glance.map((one) =>
    one.lead === "live" && newly !== ""
      ? { ...one, words: `${asSentence(one.words)} ${newly}` }
      : one,
  );
  return {
    first: named.slice(0, 2),
    next: next ? [`${next.body}, ${next.printed}`, next.what].filter(Boolean).join(": ") : null,
    others: named.slice(2),
  };
}

/** The link of the message and its words; null where there is no address, and without one where its page is still to come. */
export function wayIn({
  summary,
  paper,
  isPreview,
}: Sent): { words: string; url: string | null } | null {
  const { reportLink, link } = summary;
  if (reportLink !== null) return { words: "Read the report", url: isPreview ? null : reportLink };
  if (link === null) return null;
  return { words: paper === null ? "Open Accord" : "Open the matrix", url: link };
}

/** What stands beside a link that leads nowhere yet. */
export const NO_PAGE_YET =
  "This is a preview: the link leads nowhere yet. The report has its page once it is issued.";

/** Where the paper is: attached, by its name, with its length and size, or behind sign-in. */
export function whereThePaperIs({ summary, paper }: Sent): string {
  if (paper === null) {
    return summary.reportLink === null
      ? "The paper is not attached. Sign in to Accord to read it and to take it along."
      : "The paper is not attached: it waits behind sign-in, with the whole matrix, to read and to take along.";
  }
  const name = `${summary.reference.replaceAll(" ", "-")}.pdf`;
  const size = `${Math.max(1, Math.round(paper.bytes.length / 1000))} kB`;
  const pages = `${paper.pages} ${paper.pages === 1 ? "page" : "pages"}`;
  return `The paper is attached: ${name}, ${pages}, ${size}, tagged for screen readers. It holds the whole matrix.`;
}

/** What stands under the message: how firm it is, and why it came. */
export function footOf({ printed, reference, header, notices }: Summary): string[] {
  const checking = header.find(({ name }) => name === "Checking")?.value ?? "";
  return [
    [`Known at ${printed.knownAt}`, reference, checking].filter(Boolean).map(asSentence).join(" "),
    ...notices.filter(({ isUrgent }) => !isUrgent).map(({ words }) => words),
    "You receive this because your office is on the programme’s list of readers. The programme team changes that list, and how you get the paper: attached, or as a link.",
  ];
}

/** "As at 28 February 2011, compared with 31 January 2011." */
export function deckOf({ printed, comparedWith }: Summary): string {
  const compared =
    comparedWith === null ? "the first report" : `compared with ${comparedWith.printed}`;
  return `As at ${printed.asAt}, ${compared}.`;
}

/** Where a force stands in an area, the next step, and what that waits for. */
export function nextStep({ now, next, block }: ForceLeaf["next"][number]): string {
  return [now, next, block ?? ""]
    .filter((words) => words !== "")
    .map(asSentence)
    .join(" ");
}

/** The words with a full stop, unless they end with a mark of their own. */
export function asSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
