/** What kind of thing went wrong, in the register's own words. */
export type ErrorKind =
  | "not-found"
  | "not-signed-in"
  | "not-allowed"
  | "changed-meanwhile"
  | "rule-broken"
  | "bad-input"
  | "too-much"
  | "unavailable";

/** What a screen or program may show beside the message: plain JSON, never secrets. */
export type ErrorFacts = Readonly<Record<string, unknown>>;

/** An expected refusal. The message is a sentence for the person; anything thrown that is not one of these is a bug. */
export class AccordError extends Error {
  override name = "AccordError";
  readonly kind: ErrorKind;
  readonly facts: ErrorFacts;

  constructor(kind: ErrorKind, message: string, facts: ErrorFacts = {}) {
    super(message);
    this.kind = kind;
    this.facts = facts;
  }
}
