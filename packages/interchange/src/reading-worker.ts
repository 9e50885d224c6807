import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { AccordError } from "@accord/domain/errors";
import { findInInput } from "./find-in-input.ts";
import type { ReadingOrder } from "./read-intake.ts";
import { partsOf, type ReadingPart } from "./reading-parts.ts";

/** What this thread was started for: one reading, told once, part by part. */
async function read(order: ReadingOrder): Promise<Iterable<ReadingPart>> {
  try {
    return partsOf(await findInInput(order));
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    const { kind, message, facts } = error;
    return [{ tell: "refused", kind, message, facts }];
  }
}

if (!parentPort) throw new Error("This file is started as a thread by read-intake.ts.");
for (const part of await read(workerData as ReadingOrder)) {
  parentPort.postMessage(part);
  if (part.tell === "end" || part.tell === "refused") break;
  await once(parentPort, "message");
}
