import type { Cadence } from "./governance.ts";
import type { ReportKind } from "./period.ts";
import type { Marking } from "./programme.ts";
import type { Reader } from "./reader.ts";
import type { Carriage } from "./report.ts";
import type { ReportingRules } from "./reporting-rules.ts";

// Days are compared as text, so that pages can ask these without loading a calendar.

/** One address that a report goes to, with the page it opens on and how the paper goes. */
export interface Recipient {
  readonly office: string;
  readonly address: string;
  readonly force: string | null;
  readonly carries: Carriage;
}

/** What decides who gets a report. */
export interface RecipientTerms {
  /** The body it is a report of; null where it is of none: then those who get every report get it. */
  readonly body: string | null;
  /** The day it goes. */
  readonly day: string;
  readonly marking: Marking;
  readonly rules: ReportingRules;
  /** Whom the version before went to: a correction goes to them, too, while they are readers of anything. */
  readonly sentBefore?: readonly string[];
}

/**
 * Who gets a report, each address once, in the order of the list.
 *
 * Where an address stands on the list more than once, the row of the report's own body counts before one of all
 * bodies, and the holder who began last before the others.
 */
export function recipientsOf(readers: readonly Reader[], terms: RecipientTerms): Recipient[] {
  const { body, day, marking, rules } = terms;
  const before = new Set(terms.sentBefore?.map(sameAddress));
  const chosen = new Map<string, Reader>();
  for (const reader of readers) {
    const key = sameAddress(reader.address);
    if (!isCurrent(reader, day) || !isAllowedAddress(reader.address, rules.allowedDomains))
      continue;
    const isOfReport = reader.body === null || reader.body === body;
    if (!isOfReport && !before.has(key)) continue;
    const other = chosen.get(key);
    if (other === undefined || isNearer(reader, other, body)) chosen.set(key, reader);
  }
  return [...chosen.values()].map(({ office, address, force, carries }) => ({
    office,
    address,
    force,
    carries: carriageOf({ carries }, marking, rules),
  }));
}

function isNearer(reader: Reader, other: Reader, body: string | null): boolean {
  const [nearness, others] = [nearnessOf(reader, body), nearnessOf(other, body)];
  if (nearness !== others) return nearness > others;
  return (reader.fromDay ?? "") > (other.fromDay ?? "");
}

function nearnessOf(reader: Reader, body: string | null): number {
  if (reader.body === null) return 1;
  return reader.body === body ? 2 : 0;
}

/** How the paper goes to a reader: attached, unless they ask for a link or the marking is above the limit. */
export function carriageOf(
  { carries }: Pick<Reader, "carries">,
  marking: Marking,
  { attachUpTo }: Pick<ReportingRules, "attachUpTo">,
): Carriage {
  const isAboveLimit = marking === "OFFICIAL-SENSITIVE" && attachUpTo === "OFFICIAL";
  return isAboveLimit ? "link" : carries;
}

/**
 * How a report is to be handled whose pages were marked when they were made: as they are marked, or as the
 * programme is by now, whichever is higher.
 */
export function handledAs(pages: string, now: Marking): Marking {
  return pages === "OFFICIAL" && now === "OFFICIAL" ? "OFFICIAL" : "OFFICIAL-SENSITIVE";
}

type Held = Pick<Reader, "fromDay" | "untilDay">;

/** Whether a holder is one on a day, both ends included. */
function isCurrent({ fromDay, untilDay }: Held, day: string): boolean {
  return (fromDay === null || fromDay <= day) && !isPast({ untilDay }, day);
}

/** Whether a holder's last day lies before a day. */
export function isPast({ untilDay }: Pick<Reader, "untilDay">, day: string): boolean {
  return untilDay !== null && untilDay < day;
}

/** Whether an address is of an allowed domain, or of one below it. Where none is named, any address is allowed. */
export function isAllowedAddress(address: string, domains: readonly string[]): boolean {
  if (domains.length === 0) return true;
  const domain = sameAddress(address).slice(address.lastIndexOf("@") + 1);
  return domains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`));
}

/** Two addresses are one mailbox whatever the case of their letters. */
export function sameAddress(address: string): string {
  return address.toLowerCase();
}

/** The days on which both of two stand on the list; null for no beginning and no end. */
export interface Overlap {
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}

/** On which days two are holders together; null where on none. */
export function overlapOf(one: Held, other: Held): Overlap | null {
  const fromDay = later(one.fromDay, other.fromDay);
  const untilDay = earlier(one.untilDay, other.untilDay);
  if (fromDay !== null && untilDay !== null && untilDay < fromDay) return null;
  return { fromDay, untilDay };
}

/** Two holders of one seat at the same time. */
export interface SharedSeat<R extends Reader = Reader> extends Overlap {
  readonly readers: readonly [R, R];
}

/** Where two hold the same office, in the same role and for the same body, on the same days: told, and not refused. */
export function sharedSeatsOf<R extends Reader>(readers: readonly R[]): SharedSeat<R>[] {
  return readers.flatMap((one, index) =>
    readers.slice(index + 1).flatMap((other) => {
      const overlap = seatOf(one) === seatOf(other) ? overlapOf(one, other) : null;
      return overlap ? [{ readers: [one, other] as const, ...overlap }] : [];
    }),
  );
}

function seatOf({ office, role, body }: Reader): string {
  return [office, role ?? "", body ?? ""].join("\n").toLocaleLowerCase("en-GB");
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** What decides which body a report is of. */
export interface BodyFacts {
  /** The programme's schedules that have not ended; `body` where one goes by the meetings of a body. */
  readonly schedules: readonly { readonly kind: ReportKind; readonly body: string | null }[];
  /** In the programme's order: the owner first. */
  readonly bodies: readonly { readonly slug: string; readonly cadence: Cadence }[];
}

/**
 * Which body a report of a kind is of: the one whose meeting its schedule goes by, otherwise the first that
 * meets as often as the report is made, otherwise none.
 */
export function bodyOfReport(kind: ReportKind, { schedules, bodies }: BodyFacts): string | null {
  const byMeeting = schedules.find((schedule) => schedule.kind === kind)?.body ?? null;
  if (byMeeting !== null && bodies.some(({ slug }) => slug === byMeeting)) return byMeeting;
  return bodies.find(({ cadence }) => cadence === kind)?.slug ?? null;
}

/** The body whose meetings a schedule goes by, of its terms as they are kept; null where it goes by the calendar. */
export function bodyOfTerms(terms: unknown): string | null {
  const when = isObject(terms) ? terms["when"] : null;
  const body = isObject(when) && when["by"] === "meeting" ? when["body"] : null;
  return typeof body === "string" ? body : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
