import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: ((options: { type: "minor" }) => void) | null = null;

/**
 * Lets go of what has just been dropped.
 *
 * A laid-out paper holds 4 MB that JavaScript's heap knows nothing of, behind an object of a few
 * bytes: left alone, a process that sets paper after paper grows by gigabytes before anything is
 * collected. The collection of young objects is enough, and takes a millisecond or two.
 */
export async function collectYoung(): Promise<void> {
  collect ??= exposed();
  collect({ type: "minor" });
  // What is held natively goes when the event loop turns.
  await setImmediate();
}

function exposed(): NonNullable<typeof collect> {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc");
}
