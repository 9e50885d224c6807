import { AccordError } from "./errors.ts";
import { formatDate } from "./format-date.ts";
import type { MeetingDay, NewBody } from "./governance.ts";
import { wordingKey } from "./intake.ts";

/** What the rules look at: bodies and meetings as they would stand after an act. */
export interface GovernanceState {
  readonly bodies: readonly NewBody[];
  readonly meetings: readonly (Pick<MeetingDay, "day"> & { readonly body: string })[];
}

/**
 * Refuses an act after which the governance of a programme would contradict itself.
 *
 * @throws AccordError `rule-broken` naming the field that is to be mended
 */
export function checkGovernance({ bodies, meetings }: GovernanceState): void {
  const bySlug = new Map(bodies.map((body) => [body.slug, body]));
  const sameName = twice(bodies, ({ name }) => wordingKey(name));
  if (sameName) throw broken("name", `There is a body called "${sameName.name}" already.`);
  const sameSlug = twice(bodies, ({ slug }) => slug);
  if (sameSlug) throw broken("slug", `There is a body "${sameSlug.slug}" already.`);
  const owners = bodies.filter(({ isOwner }) => isOwner);
  if (owners.length > 1) {
    const names = owners.map(({ name }) => `"${name}"`).join(" and ");
    throw broken("isOwner", `One body owns a programme, and this would make two: ${names}.`);
  }
  for (const body of bodies) checkAccount(body, bySlug);
  for (const { body } of meetings) {
    if (!bySlug.has(body)) throw broken("body", "These meetings are of a body that is not there.");
  }
  const met = twice(meetings, ({ body, day }) => `${body} ${day}`);
  if (met) {
    const name = bySlug.get(met.body)?.name ?? met.body;
    throw broken("day", `${name} has a meeting on ${formatDate(met.day)} already.`);
  }
}

/** Whoever a body answers to is there, and answers to it neither directly nor in the end. */
function checkAccount(body: NewBody, bySlug: ReadonlyMap<string, NewBody>): void {
  const above = new Set<string>();
  for (let next = body.accountableTo; next !== null; ) {
    const answersTo = bySlug.get(next);
    if (!answersTo) {
      throw broken("accountableTo", `"${body.name}" answers to a body that is not there.`);
    }
    if (next === body.slug) {
      throw broken("accountableTo", `"${body.name}" would answer to itself in the end.`);
    }
    if (above.has(next)) return; // a ring above it: told of those in it
    above.add(next);
    next = answersTo.accountableTo;
  }
}

function twice<T>(all: readonly T[], keyOf: (one: T) => string): T | undefined {
  const keys = new Set<string>();
  return all.find((one) => {
    const isThere = keys.has(keyOf(one));
    keys.add(keyOf(one));
    return isThere;
  });
}

function broken(field: string, message: string): AccordError {
  return new AccordError("rule-broken", message, { field });
}
