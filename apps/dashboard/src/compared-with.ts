import { lastMeetingBefore } from "@accord/domain/meetings";
import type { TimelineMeeting } from "@accord/domain/timeline";
import { writtenDay } from "@accord/domain/written-date";
import type { Days } from "./days.ts";

/** A day that a page is compared with, and the meeting it is of, where it is one. */
export interface ComparedWith {
  readonly day: string;
  readonly meeting: TimelineMeeting | null;
  /** Whether the address names it; else it follows the day shown. */
  readonly isChosen: boolean;
}

/**
 * The day a page is compared with: the one its address names, or else what the timeline of the
 * programme says of the day shown. Null where the address names no day there is.
 *
 * Worked out here as well, so that the handle goes along while the other is dragged; a property
 * test holds it to the domain's rule.
 */
export function comparedWith(
  { asAt, since }: Pick<Days, "asAt" | "since">,
  meetings: readonly TimelineMeeting[],
): ComparedWith | null {
  const day = writtenDay(asAt);
  if (day === null) return null;
  const chosen = since === undefined ? undefined : writtenDay(since);
  if (chosen === null) return null;
  const ofOwner = meetings.filter(({ isOwner }) => isOwner);
  if (chosen !== undefined) {
    const meeting =
      ofOwner.find((one) => one.day === chosen) ??
      meetings.find((one) => one.day === chosen) ??
      null;
    return { day: chosen, meeting, isChosen: true };
  }
  const meeting = lastMeetingBefore(ofOwner, day);
  return { day: meeting?.day ?? endOfMonthBefore(day), meeting, isChosen: false };
}

/** The last day of the month before that of a day. */
function endOfMonthBefore(day: string): string {
  const first = Date.parse(`${day.slice(0, 7)}-01T00:00:00Z`);
  return new Date(first - 86_400_000).toISOString().slice(0, 10);
}

/** The last day of the calendar quarter before that of a day. */
export function endOfQuarterBefore(day: string): string {
  const month = Number(day.slice(5, 7));
  const first = String(month - ((month - 1) % 3)).padStart(2, "0");
  return endOfMonthBefore(`${day.slice(0, 5)}${first}-01`);
}
