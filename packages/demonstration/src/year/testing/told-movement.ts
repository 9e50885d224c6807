/* How cells differ between two views of the account, by the words of the domain description alone. */
import { keyOf, type Stood, type ToldView } from "./oracle.ts";

const LADDER: readonly string[] = [
  "to-be-considered",
  "initial-research",
  "being-considered",
  "being-progressed",
  "live",
];

const rung = (status: string) => LADDER.indexOf(status);

/** What a cell did between two views; null where it says the same. */
export function toldMovement(before: Stood | undefined, after: Stood | undefined): string | null {
  if (!before && !after) return null;
  if (!before) return after?.said.claim === "moved" ? "new" : "first-recorded";
  if (!after) return "taken-out";
  const [was, is] = [before.said, after.said];
  if (was.status === null || is.status === null) {
    const isSame = was.status === is.status && was.sourceWording === is.sourceWording;
    return isSame ? detail(before, after) : "reworded";
  }
  if (was.status === is.status) return detail(before, after);
  if (rung(is.status) < 0) return "stopped";
  return rung(is.status) > rung(was.status) ? "forward" : "back";
}

function detail({ said: was }: Stood, { said: is }: Stood): "detail" | null {
  return was.qualifier === is.qualifier && was.liveKind === is.liveKind ? null : "detail";
}

/** Every cell that says something else, with what it did. */
export function toldDifference(before: ToldView, after: ToldView): Map<string, string> {
  const changes = new Map<string, string>();
  for (const cell of [...before.cells.values(), ...after.cells.values()]) {
    const key = keyOf(cell);
    const movement = toldMovement(before.cells.get(key), after.cells.get(key));
    if (movement) changes.set(key, movement);
  }
  return changes;
}

const MOVEMENTS: readonly string[] = ["forward", "back", "stopped", "new"];

/** Whether it is movement, and not only a record made better. */
export const isToldMovement = (movement: string): boolean => MOVEMENTS.includes(movement);
