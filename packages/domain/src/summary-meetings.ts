import { formatDate } from "./format-date.ts";
import { nextMeetings } from "./meetings.ts";
import type { Summary, SummaryMeeting } from "./summary.ts";
import { listed } from "./summary-english.ts";
import type { SummaryFacts } from "./summary-facts.ts";

/** So many of each body are printed. */
const MOST_OF_A_BODY = 2;

/** The next meetings of each body after the day of the report, in order of days. */
export function meetingsAfter({ now, meetings }: Pick<SummaryFacts, "now" | "meetings">) {
  const coming = nextMeetings(meetings, now.asAt).filter(({ day }) => day > now.asAt);
  const held = new Map<string, number>();
  return coming
    .filter(({ body }) => {
      const before = held.get(body) ?? 0;
      held.set(body, before + 1);
      return before < MOST_OF_A_BODY;
    })
    .map(
      ({ day, bodyName, note }): SummaryMeeting => ({
        day,
        printed: formatDate(day),
        body: bodyName,
        what: note ?? "",
      }),
    );
}

/** "The next meeting is on 18 February 2011: Regional Chief Constables."; empty where none is known. */
export function nextMeetingWords({ meetings }: Pick<Summary, "meetings">): string {
  const [next] = meetings;
  if (!next) return "";
  const bodies = meetings.filter(({ day }) => day === next.day).map(({ body }) => body);
  return `The next meeting is on ${next.printed}: ${listed(bodies)}.`;
}

/** The next meeting in a sentence, or that none is recorded after the day of the report. */
export function meetingsFinding(summary: Pick<Summary, "meetings" | "printed">): string {
  return nextMeetingWords(summary) || `No meeting after ${summary.printed.asAt} is recorded.`;
}
