import { IntakeDecisions } from "@accord/domain/intake";
import { type IntakeState, NOTHING_IN } from "./intake-state.ts";

/** Where the work on one programme's table is kept, in this browser. */
function placeFor(programme: string, person: string): string {
  return `accord.take-in.${programme}.${person}`;
}

/** What this person had settled about the table they had in hand; nothing where there is none, or it cannot be read. */
export function readKept(storage: Storage, programme: string, person: string): IntakeState {
  try {
    const kept = JSON.parse(storage.getItem(placeFor(programme, person)) ?? "null");
    if (!kept?.handedIn) return NOTHING_IN;
    const decisions = IntakeDecisions.parse(kept.decisions);
    return {
      ...NOTHING_IN,
      ...kept,
      typed: { ...NOTHING_IN.typed, ...kept.typed },
      decisions,
    };
  } catch {
    // Written by another version, or by hand: the table itself is still in the register's keeping.
    return NOTHING_IN;
  }
}

/** Keeps it for a reload, or forgets it once there is no table in hand. */
export function keep(
  storage: Storage,
  programme: string,
  person: string,
  state: IntakeState,
): void {
  const place = placeFor(programme, person);
  try {
    if (state.handedIn) storage.setItem(place, JSON.stringify(state));
    else storage.removeItem(place);
  } catch {
    // A browser that keeps nothing, or is full: the page goes on with what it has in memory.
  }
}
