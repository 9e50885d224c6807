import { parentPort, workerData } from "node:worker_threads";
import { AccordError } from "@accord/domain/errors";
import { findInInput } from "./find-in-input.ts";
import type { Reading, ReadingOrder } from "./read-intake.ts";

/** What this thread was started for: one reading, told once. */
async function read(order: ReadingOrder): Promise<Reading> {
  try {
    return { matrices: await findInInput(order) };
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    return { refused: { kind: error.kind, message: error.message, facts: error.facts } };
  }
}

parentPort?.postMessage(await read(workerData as ReadingOrder));
