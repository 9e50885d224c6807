import { parentPort, workerData } from "node:worker_threads";
import { AccordError } from "@accord/domain/errors";
import { findMatrices } from "./find-matrices.ts";
import type { Reading, ReadingOrder } from "./read-intake.ts";
import { readTables } from "./read-tables.ts";

/** What this thread was started for: one reading, told once. */
async function read({ input, known }: ReadingOrder): Promise<Reading> {
  try {
    for (const pages of await readTables(input)) {
      const matrices = findMatrices(pages, known);
      if (matrices.length > 0) return { matrices };
    }
    return { matrices: [] };
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    return { refused: { kind: error.kind, message: error.message, facts: error.facts } };
  }
}

parentPort?.postMessage(await read(workerData as ReadingOrder));
