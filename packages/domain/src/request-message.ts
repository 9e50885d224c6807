import type { CalendarDate } from "./calendar.ts";
import { formatDate } from "./format-date.ts";
import type { Message } from "./message.ts";
import { someOf } from "./summary-english.ts";

/** What an email that asks for confirmation is about. */
export interface RequestFacts {
  readonly programme: { readonly name: string; readonly marking: string };
  /** The filled cells of the person, by partnership. */
  readonly partnerships: readonly { readonly name: string; readonly cells: number }[];
  readonly asAt: CalendarDate;
  readonly until: CalendarDate;
  /** The editor's own words. */
  readonly words: string | null;
  readonly askedBy: string | null;
  readonly url: string;
}

/** The email that asks somebody to confirm their cells: what, until when, and one link. */
export function requestMessage(facts: RequestFacts): { subject: string; message: Message } {
  const { programme, partnerships, asAt, until, words, askedBy, url } = facts;
  const count = partnerships.reduce((sum, { cells }) => sum + cells, 0);
  const cells = count === 1 ? "1 cell" : `${count} cells`;
  // Many partnerships of long names would be more than a message holds.
  const where = someOf(partnerships.map((one) => `${one.cells} in ${one.name}`));
  const asked =
    count === 1
      ? `Please look at it as at ${formatDate(asAt)}. Say whether it is still right, or propose what should change.`
      : `Please look at them as at ${formatDate(asAt)}. Say which are still right, and propose what should change.`;
  const end = formatDate(until);
  return {
    subject: `${programme.marking}: ${programme.name}: ${cells} to confirm by ${end}`,
    message: {
      marking: programme.marking,
      about: programme.name,
      heading: count === 1 ? "Is your cell still right?" : `Are your ${cells} still right?`,
      paragraphs: [
        `Your force works together with others in ${cells} of this programme: ${where}. ${asked} You need not sign in.`,
        ...(words === null ? [] : [words]),
        `Please answer by ${end}.`,
      ],
      link: { words: "Look at your cells", url },
      foot: [
        `The link is yours alone and works until ${end}: please do not pass it on. Opening it changes nothing.`,
        `You receive this because you answer for your force in this programme.${askedBy === null ? "" : ` Asked by ${askedBy}.`}`,
      ],
    },
  };
}
