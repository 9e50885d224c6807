import type { CalendarDate, Instant, LondonMoment } from "./calendar.ts";
import { type CellChange, differenceOf } from "./difference.ts";
import type { Digest } from "./following.ts";
import { formatDate, formatEffective } from "./format-date.ts";
import type { MatrixCell, MatrixView } from "./matrix.ts";
import type { Message } from "./message.ts";
import { MOVEMENT_LABEL } from "./movement.ts";
import { statusLabel } from "./status.ts";
import { afterTo, many, scanned, verb } from "./summary-english.ts";

/** From this hour of the London day. */
export const DIGEST_HOUR = 7;
/** So many changes are told one by one; a message holds no more than a dozen paragraphs. */
const MOST_TOLD = 9;

/** What somebody follows in one programme, as it was when they were told last, and as it is. */
export interface FollowedProgramme {
  readonly before: MatrixView;
  readonly after: MatrixView;
  /** The areas they have starred. */
  readonly areas: ReadonlySet<string>;
  /** The force whose partnerships they follow as a whole; null for none. */
  readonly force: string | null;
}

/** The two views that are told apart, as days of a page: what moved between them, and what was put right. */
export interface DigestDays {
  readonly asAt: CalendarDate;
  readonly since: CalendarDate;
  readonly sinceKnownAt: Instant;
}

export interface DigestFacts {
  readonly programmes: readonly FollowedProgramme[];
  /** The day somebody was told last. */
  readonly toldOn: CalendarDate;
  /** Where a programme can be read as it is, compared with what was known of the day told last. */
  readonly linkTo: (programme: string, days: DigestDays) => string;
  /** Where the person says what they want to be told of. */
  readonly settings: string;
}

/**
 * Whether somebody is to be looked at on a day: not told on it yet, and for a weekly digest not since its Monday.
 *
 * A digest that was missed is made up on the next day that somebody looks, and says from when.
 */
export function isDigestDue(
  { digest, toldOn }: { readonly digest: Digest; readonly toldOn: CalendarDate },
  { day, hour, monday }: LondonMoment,
): boolean {
  if (digest === "none" || hour < DIGEST_HOUR) return false;
  return toldOn < (digest === "daily" ? day : monday);
}

/** The email that tells somebody what has changed in what they follow; null where nothing has. */
export function digestMessage(facts: DigestFacts): { subject: string; message: Message } | null {
  const told = facts.programmes
    .map((programme) => ({ programme, changes: followedChanges(programme) }))
    .filter(({ changes }) => changes.length > 0);
  const [first] = told;
  if (!first) return null;
  const total = told.reduce((sum, { changes }) => sum + changes.length, 0);
  const marking = told.some(({ programme }) => isSensitive(programme))
    ? "OFFICIAL-SENSITIVE"
    : "OFFICIAL";
  const names = told.map(({ programme }) => programme.after.programme.name);
  const since = formatDate(facts.toldOn);
  const sentences = told.flatMap(({ programme, changes }) =>
    sentencesOf(programme, changes, told.length > 1),
  );
  const more = sentences.length - MOST_TOLD;
  return {
    subject: `${marking}: ${names.length === 1 ? names[0] : "Accord"}: ${many(total, "change", "changes")} in what you follow`,
    message: {
      marking,
      about: names.length === 1 ? (names[0] ?? null) : null,
      heading: `${scanned(total)} ${total === 1 ? "cell" : "cells"} you follow changed since ${since}`,
      paragraphs: [
        ...sentences.slice(0, MOST_TOLD),
        ...(more > 0 ? [`And ${many(more, "other change", "other changes")}.`] : []),
      ],
      link: {
        words: names.length === 1 ? "See what changed" : `See what changed in ${names[0]}`,
        url: facts.linkTo(first.programme.after.programme.slug, daysOf(first.programme)),
      },
      foot: [
        "You receive this because you asked to be told when something you follow changes.",
        `To follow other things, or to be told no more: ${facts.settings}`,
      ],
    },
  };
}

function daysOf({ before, after }: FollowedProgramme): DigestDays {
  return { asAt: after.asAt, since: before.asAt, sinceKnownAt: before.knownAt };
}

/** What differs of what is followed. Comments and confirmations are no change of a cell. */
function followedChanges({ before, after, areas, force }: FollowedProgramme): CellChange[] {
  const ofForce = new Set(
    after.partnerships
      .filter(({ forces }) => force !== null && forces.includes(force))
      .map(({ slug }) => slug),
  );
  return differenceOf(before, after).filter(
    ({ area, partnership }) => areas.has(area) || ofForce.has(partnership),
  );
}

/** What is sensitive is read behind sign-in: the email says how many, and not what. */
function sentencesOf(
  programme: FollowedProgramme,
  changes: readonly CellChange[],
  isOneOfMore: boolean,
): string[] {
  const { after } = programme;
  if (isSensitive(programme)) {
    return [
      `${after.programme.name}: ${many(changes.length, "cell", "cells")}. Sign in to read ${verb(changes.length, "it", "them")}.`,
    ];
  }
  return changes.map((change) => {
    const { area, partnership, movement } = change;
    const named = nameIn(programme, (view) => view.areas, area);
    const within = nameIn(programme, (view) => view.partnerships, partnership);
    const whose = isOneOfMore ? `${after.programme.name}. ` : "";
    return `${whose}${named}, ${within}: ${stepOf(change)} (${MOVEMENT_LABEL[movement].toLowerCase()}).`;
  });
}

function isSensitive({ after }: FollowedProgramme): boolean {
  return after.programme.marking !== "OFFICIAL";
}

/** A name as it is now, or as it was where it is listed no more. */
function nameIn(
  { before, after }: FollowedProgramme,
  listed: (view: MatrixView) => readonly { readonly slug: string; readonly name: string }[],
  slug: string,
): string {
  return [...listed(after), ...listed(before)].find((one) => one.slug === slug)?.name ?? slug;
}

/** "being considered to live, 3 October 2011": from what to what, and when as far as it is known. */
function stepOf({ before, after }: CellChange): string {
  if (after === null) return `${before ? `${standing(before)} before, ` : ""}nothing recorded now`;
  const when = after.kind === "moved" ? `, ${formatEffective(after.effectiveOn)}` : "";
  if (before === null) return `now ${standing(after)}${when}`;
  return `${standing(before)} to ${afterTo(standing(after))}${when}`;
}

function standing(cell: MatrixCell): string {
  if (cell.status === null) return `“${cell.sourceWording ?? ""}”, which needs review`;
  const label = statusLabel(cell.status).toLowerCase();
  return cell.qualifier === null ? label : `${label} (${cell.qualifier})`;
}
