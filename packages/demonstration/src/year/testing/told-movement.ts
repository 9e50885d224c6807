/* How cells differ between two views of the account, by the words of the domain description alone. */
import type { Said } from "../generated-year.ts";
import { keyOf, type ToldView } from "./oracle.ts";

const LADDER: readonly string[] = [
  "to-be-considered",
  "initial-research",
  "being-considered",
  "being-progressed",
  "live",
];

/** From 0, to be considered; -1 for a way to stop. */
export const rung = (status: string) => LADDER.indexOf(status);

/** What a cell did from one statement to another; null where it says the same. */
export function toldStep(was: Said | undefined, is: Said | undefined): string | null {
  if (!is) return was ? "taken-out" : null;
  if (!was) return is.claim === "moved" ? "new" : "first-recorded";
  if (was.status === null || is.status === null) {
    const isSame = was.status === is.status && was.sourceWording === is.sourceWording;
    return isSame ? detail(was, is) : "reworded";
  }
  if (was.status === is.status) return detail(was, is);
  if (rung(is.status) < 0) return "stopped";
  return rung(is.status) > rung(was.status) ? "forward" : "back";
}

function detail(was: Said, is: Said): "detail" | null {
  return was.qualifier === is.qualifier && was.liveKind === is.liveKind ? null : "detail";
}

/** Every cell that says something else, with what it did. */
export function toldDifference(before: ToldView, after: ToldView): Map<string, string> {
  const changes = new Map<string, string>();
  for (const cell of [...before.cells.values(), ...after.cells.values()]) {
    const key = keyOf(cell);
    const movement = toldStep(before.cells.get(key)?.said, after.cells.get(key)?.said);
    if (movement) changes.set(key, movement);
  }
  return changes;
}

const MOVEMENTS: readonly string[] = ["forward", "back", "stopped", "new"];

/** Whether it is movement, and not only a record made better. */
export const isToldMovement = (movement: string): boolean => MOVEMENTS.includes(movement);
