import type { Governance } from "./governance.ts";

// Days are compared as text, so that pages can ask these without loading a calendar.

interface Dated {
  readonly day: string;
}

/** The last meeting before a day, not on it; null where there was none. */
export function lastMeetingBefore<M extends Dated>(meetings: readonly M[], day: string): M | null {
  return latest(meetings.filter((meeting) => meeting.day < day));
}

/** The meetings on a day or after it, the next first. */
export function nextMeetings<M extends Dated>(meetings: readonly M[], day: string): M[] {
  return meetings
    .filter((meeting) => meeting.day >= day)
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** The meetings of the body that owns the programme; none where no body is said to. */
export function ownerMeetings<M extends Dated & { readonly body: string }>({
  bodies,
  meetings,
}: {
  readonly bodies: readonly Pick<Governance["bodies"][number], "slug" | "isOwner">[];
  readonly meetings: readonly M[];
}): M[] {
  const owner = bodies.find(({ isOwner }) => isOwner);
  return meetings.filter(({ body }) => body === owner?.slug);
}

function latest<M extends Dated>(meetings: readonly M[]): M | null {
  return meetings.reduce<M | null>(
    (last, meeting) => (last === null || meeting.day > last.day ? meeting : last),
    null,
  );
}
