import { formatInstant } from "@accord/domain/format-date";
import { DELIVERY_LABEL, type DeliveryState } from "@accord/domain/report";

/** In the order in which somebody who looks after messages asks for them. */
export const STATES: readonly DeliveryState[] = [
  ...(["refused", "given-up", "uncertain", "waiting", "claimed", "sent"] as const),
];

/** How loud a state is: late or refused, a person is needed, done, or on its way. */
export function toneOf(state: DeliveryState): "late" | "person" | "done" | "plain" {
  if (state === "refused" || state === "given-up") return "late";
  if (state === "uncertain") return "person";
  return state === "sent" ? "done" : "plain";
}

/** "12 of 14 readers have it. 1 refused, 1 waiting." */
export function headline(messages: readonly { readonly state: DeliveryState }[]): string {
  if (messages.length === 0) return "It went to no readers.";
  const count = (state: DeliveryState) => messages.filter((one) => one.state === state).length;
  const all = messages.length;
  const sent = count("sent");
  const have =
    sent === all
      ? all === 1
        ? "The one reader has it."
        : `All ${all} readers have it.`
      : `${sent} of ${all} ${all === 1 ? "reader has" : "readers have"} it.`;
  const rest = STATES.filter((state) => state !== "sent" && count(state) > 0).map(
    (state) => `${count(state)} ${DELIVERY_LABEL[state].toLowerCase()}`,
  );
  return rest.length === 0 ? have : `${have} ${rest.join(", ")}.`;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  sent: "Accepted by the mail server",
  delayed: "Not now, to be tried again",
  refused: "Refused",
  uncertain:
    "The line ended after the message: it may have arrived, and goes again under the same id",
  bounced: "Came back",
  complained: "Marked as unwanted by whoever received it",
  "unproven-bounced":
    "Said to have come back, in a notice that does not bear our mark: nothing was changed",
  "unproven-complained":
    "Said to be unwanted, in a notice that does not bear our mark: nothing was changed",
};

/** What became of one try, or what was said of the message afterwards. */
export function outcomeWords(outcome: string | null): string {
  if (outcome === null) return "Under way";
  return OUTCOMES[outcome] ?? outcome;
}

/** When a message goes that does not go at once; null for one that does. */
export function heldWords({
  state,
  sendAfter,
}: {
  readonly state: DeliveryState;
  readonly sendAfter: string | null;
}): string | null {
  return state === "waiting" && sendAfter ? `Goes on ${formatInstant(sendAfter)}` : null;
}

const KINDS: Readonly<Record<string, string>> = {
  "confirmation-request": "Requests to confirm",
  chaser: "Reminders",
  "check-request": "Requests to check figures",
  "approval-request": "Requests to approve",
  "sent-back": "Reports sent back",
  "not-approved": "Reports not sent, since not approved",
  test: "Reports sent to a tester",
  alarm: "Alarms",
};

/** What the other emails of a programme are called, a kind at a time. */
export function kindWords(kind: string): string {
  const known = KINDS[kind];
  return known ?? (kind.charAt(0).toUpperCase() + kind.slice(1)).replaceAll("-", " ");
}
