import { type CycleMessage, refusedDeliveryMessage } from "./cycle-messages.ts";
import { periodTitle, type ReportPeriod } from "./period.ts";
import { many, scanned, verb } from "./summary-english.ts";

export interface Refusal {
  readonly office: string;
  readonly address: string;
  /** The mail server's own words. */
  readonly words: string;
  /** Whether nothing is sent to the address any more until the team says so. */
  readonly isSuspended: boolean;
}

export interface RefusalsFacts {
  readonly programme: { readonly name: string; readonly marking: string };
  /** The report they were of; null for other emails of the programme. */
  readonly period: ReportPeriod | null;
  /** One or more. */
  readonly refusals: readonly Refusal[];
  readonly url: string;
}

/** So many are named: a message holds twelve paragraphs. */
const MOST_NAMED = 9;

/** Tells the team in one email whom messages did not reach, each with the mail server's own words. */
export function refusalsMessage({ programme, period, refusals, url }: RefusalsFacts): CycleMessage {
  const [only, ...more] = refusals;
  const what = period
    ? `${period.kind} summary, ${periodTitle(period)}`
    : "emails of the programme";
  if (only && more.length === 0) {
    return refusedDeliveryMessage({ ...only, programme, what: period ?? what, url });
  }
  const count = refusals.length;
  const rest = count - MOST_NAMED;
  const isAnySuspended = refusals.some(({ isSuspended }) => isSuspended);
  return {
    subject: `${programme.marking}: ${programme.name}: ${many(count, "message")} not delivered`,
    message: {
      marking: programme.marking,
      about: programme.name,
      heading: `${scanned(count)} messages did not reach their readers`,
      paragraphs: [
        `Of the ${what}, these did not arrive. Each line has the mail server's own words.`,
        ...refusals
          .slice(0, MOST_NAMED)
          .map(({ office, address, words }) => clipped(`${office} (${address}): ${words}`)),
        ...(rest > 0
          ? [`${scanned(rest)} more ${verb(rest, "is", "are")} on the page of deliveries.`]
          : []),
        isAnySuspended
          ? "Nothing more is sent to an address that was refused until you lift the stop. Put it right in the list of readers, or ask its holder."
          : "Put each right in the list of readers, or ask its holder, and send it again.",
      ],
      link: { words: "See the deliveries", url },
      foot: [
        "You receive this because you are on the team of the programme, and the team is told first.",
      ],
    },
  };
}

function clipped(words: string): string {
  return words.length > 600 ? `${words.slice(0, 600)}…` : words;
}
