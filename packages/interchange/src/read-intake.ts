import { Worker } from "node:worker_threads";
import { AccordError } from "@accord/domain/errors";
import { type FoundMatrix, INTAKE_LIMITS } from "@accord/domain/intake";
import { oneOfFew } from "./one-of-few.ts";
import { GatheredMatrices, type ReadingPart } from "./reading-parts.ts";
import { refusal, tooLarge } from "./refusal.ts";

/** What was handed in, by either door. */
export type IntakeInput =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "paste"; readonly html: string | null; readonly text: string | null };

/** Names and aliases the programme has; all empty where it is only to be made from the table. */
export interface KnownNames {
  readonly areas: readonly string[];
  readonly partnerships: readonly string[];
  readonly groups: readonly string[];
}

/** What the thread is told. */
export interface ReadingOrder {
  readonly input: IntakeInput;
  readonly known: KnownNames;
}

/** How much of the machine one reading may use. */
export interface ReadingLimits {
  readonly seconds: number;
  readonly heapMb: number;
}

const LIMITS: ReadingLimits = { seconds: INTAKE_LIMITS.seconds, heapMb: 512 };

/**
 * The status matrices in what was handed in, best first; never none.
 *
 * Read in a thread of its own with bounded memory and time, so that a server goes on answering.
 * At most two are read at once; others wait their turn.
 *
 * @throws AccordError `bad-input` or `too-much`: a sentence that names the place and what to do, and
 *   `facts.complaints` as {@link IntakeComplaint}s
 */
export async function readIntake(
  input: IntakeInput,
  known: KnownNames,
  limits = LIMITS,
): Promise<readonly FoundMatrix[]> {
  assertSize(input);
  return oneOfFew(() => readInThread({ input, known }, limits));
}

function assertSize(input: IntakeInput): void {
  const isFile = input.kind === "file";
  const bytes = isFile
    ? input.bytes.byteLength
    : Buffer.byteLength(input.html ?? "") + Buffer.byteLength(input.text ?? "");
  const most = isFile ? INTAKE_LIMITS.fileBytes : INTAKE_LIMITS.pasteBytes;
  if (bytes > most) {
    throw tooLarge(isFile ? input.name : "What was pasted", bytes, most);
  }
  if (!isFile && !(input.html ?? "").trim() && !(input.text ?? "").trim()) {
    throw refusal("bad-input", "Nothing was pasted. Copy the whole table, then paste it here.");
  }
}

function readInThread(
  order: ReadingOrder,
  { seconds, heapMb }: ReadingLimits,
): Promise<readonly FoundMatrix[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly FoundMatrix[]>();
  const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), {
    workerData: order,
    // Nothing of what a file can do needs to know how the server is set up.
    env: {},
    resourceLimits: {
      maxOldGenerationSizeMb: heapMb,
      maxYoungGenerationSizeMb: 64,
      stackSizeMb: 8,
    },
  });
  const tooSlow = setTimeout(() => {
    reject(
      refusal(
        "too-much",
        `Reading it took longer than ${seconds} seconds and was stopped. Copy the table alone into a new file.`,
      ),
    );
  }, seconds * 1000);
  const gathered = new GatheredMatrices();
  worker.on("message", (part: ReadingPart) => {
    if (part.tell === "refused") reject(new AccordError(part.kind, part.message, part.facts));
    else if (part.tell === "end") resolve(gathered.done());
    else {
      gathered.add(part);
      // The next part only after whoever else waits to be answered.
      setImmediate(() => worker.postMessage("next"));
    }
  });
  worker.on("error", (error: NodeJS.ErrnoException) => {
    const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
    reject(
      isFull
        ? refusal(
            "too-much",
            "It holds more than can be read at once. Copy the table alone into a new file, or hand it in by parts.",
          )
        : error,
    );
  });
  worker.on("exit", () => reject(new Error("The reading thread ended without an answer.")));
  return promise.finally(async () => {
    clearTimeout(tooSlow);
    await worker.terminate();
  });
}
