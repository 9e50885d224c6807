import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { AccordError, type ErrorFacts, type ErrorKind } from "@accord/domain/errors";
import type {
  FoundMatrix,
  FoundRow,
  IntakePlan,
  IntakeProposal,
  IntakeTerms,
} from "@accord/domain/intake";
import type { IntakeFacts, RecordedStatement } from "@accord/domain/intake-facts";
import { type PlannedIntake, planIntake, type RecordingTerms } from "@accord/domain/plan-intake";
import { proposeIntake } from "@accord/domain/propose-intake";

/** What is compared with what, and by which terms. */
export interface Compared {
  readonly found: FoundMatrix;
  readonly facts: IntakeFacts;
  readonly terms: IntakeTerms;
}

/** What the comparing thread is sent: the long lists by pieces, what is wanted of them, and the asking for more. */
export type ToThread =
  | { readonly more: true }
  | { readonly rows: readonly FoundRow[] }
  | { readonly entries: readonly RecordedStatement[] }
  | {
      readonly found: Omit<FoundMatrix, "rows" | "others">;
      readonly facts: Omit<IntakeFacts, "entries">;
      readonly terms: IntakeTerms;
      readonly recording: RecordingTerms | null;
    };

/** What it answers: a proposal at once, a plan by pieces. */
export type FromThread =
  | { readonly proposal: IntakeProposal }
  | { readonly planned: PlannedIntake; readonly isWhole: false }
  | { readonly entries: IntakePlan["entries"] }
  | { readonly isWhole: true }
  | {
      readonly refused: {
        readonly kind: ErrorKind;
        readonly message: string;
        readonly facts: ErrorFacts;
      };
    };

/** Up to so many cells are compared where they are: it takes some milliseconds. */
const FEW_CELLS = 1_000;
/** How many cells cross to another thread at once: some milliseconds of copying. */
export const CELLS_AT_ONCE = 1_000;

/** The proposal for a table. A long one is compared in a thread of its own, so that others are answered. */
export async function propose(compared: Compared): Promise<IntakeProposal> {
  if (isShort(compared)) return proposeIntake(compared.found, compared.facts, compared.terms);
  let proposal: IntakeProposal | null = null;
  await inThread(compared, null, (answer) => {
    if ("proposal" in answer) proposal = answer.proposal;
  });
  if (!proposal) throw new Error("The comparing thread gave no proposal.");
  return proposal;
}

/**
 * What is to be recorded of a table.
 *
 * @throws AccordError as the domain's `planIntake` does
 */
export async function plan(compared: Compared, recording: RecordingTerms): Promise<PlannedIntake> {
  if (isShort(compared)) {
    return planIntake(compared.found, compared.facts, compared.terms, recording);
  }
  let planned: PlannedIntake | null = null;
  const entries: IntakePlan["entries"][number][] = [];
  await inThread(compared, recording, (answer) => {
    if ("planned" in answer) ({ planned } = answer);
    if ("entries" in answer) entries.push(...answer.entries);
  });
  // TypeScript does not follow what the listener has set.
  const told = planned as PlannedIntake | null;
  if (!told) throw new Error("The comparing thread gave no plan.");
  return { ...told, plan: { ...told.plan, entries } };
}

function isShort({ found, facts }: Compared): boolean {
  const cells = found.rows.reduce((sum, row) => sum + row.cells.length + 1, 0);
  return cells + facts.entries.length <= FEW_CELLS;
}

async function inThread(
  { found, facts, terms }: Compared,
  recording: RecordingTerms | null,
  hear: (answer: FromThread) => void,
): Promise<void> {
  const worker = new Worker(new URL("./comparing-worker.ts", import.meta.url));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // It may be refused before anybody waits for it: while the pieces are sent, or when sending fails.
  promise.catch(() => {});
  worker.on("message", (answer: FromThread) => {
    if ("refused" in answer) {
      const { kind, message, facts: told } = answer.refused;
      reject(new AccordError(kind, message, told));
      return;
    }
    hear(answer);
    // It tells the next piece when this one is taken: all at once they would hold up everybody else.
    if ("planned" in answer || "entries" in answer) worker.postMessage({ more: true });
    if ("proposal" in answer || ("isWhole" in answer && answer.isWhole)) resolve();
  });
  worker.on("error", reject);
  worker.on("exit", () => reject(new Error("The comparing thread ended without an answer.")));
  const send = (message: ToThread) => worker.postMessage(message);
  try {
    for (const rows of piecesOf(found.rows, ({ cells }) => cells.length + 1)) {
      send({ rows });
      await nextTurn();
    }
    for (const entries of piecesOf(facts.entries, () => 1)) {
      send({ entries });
      await nextTurn();
    }
    const { rows: _, others: __, ...table } = found;
    const { entries: ___, ...rest } = facts;
    send({ found: table, facts: rest, terms, recording });
    await promise;
  } finally {
    await worker.terminate();
  }
}

/** A list in pieces of about so many cells. */
export function* piecesOf<T>(all: readonly T[], cellsIn: (one: T) => number): Generator<T[]> {
  let piece: T[] = [];
  let cells = 0;
  for (const one of all) {
    piece.push(one);
    cells += cellsIn(one);
    if (cells < CELLS_AT_ONCE) continue;
    yield piece;
    piece = [];
    cells = 0;
  }
  if (piece.length > 0) yield piece;
}
