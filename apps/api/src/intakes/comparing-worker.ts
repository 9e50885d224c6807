import { parentPort } from "node:worker_threads";
import { AccordError } from "@accord/domain/errors";
import type { FoundRow } from "@accord/domain/intake";
import type { RecordedStatement } from "@accord/domain/intake-facts";
import { planIntake } from "@accord/domain/plan-intake";
import { proposeIntake } from "@accord/domain/propose-intake";
import { type FromThread, piecesOf, type ToThread } from "./comparing.ts";

const rows: FoundRow[] = [];
const entries: RecordedStatement[] = [];
let answers: Iterator<FromThread> = [].values();

/** This thread was started for one comparison: it gathers the pieces, compares, and answers. */
parentPort?.on("message", (message: ToThread) => {
  if ("rows" in message) rows.push(...message.rows);
  else if ("entries" in message) entries.push(...message.entries);
  else if ("found" in message) answers = answersTo(message);
  if ("found" in message || "more" in message) tellNext();
});

function* answersTo(order: Extract<ToThread, { found: object }>): Generator<FromThread> {
  const found = { ...order.found, rows };
  const facts = { ...order.facts, entries };
  if (order.recording === null) {
    yield { proposal: proposeIntake(found, facts, order.terms) };
    return;
  }
  const { plan, counts } = planIntake(found, facts, order.terms, order.recording);
  yield { planned: { plan: { ...plan, entries: [] }, counts }, isWhole: false };
  for (const piece of piecesOf(plan.entries, () => 1)) yield { entries: piece };
  yield { isWhole: true };
}

function tellNext(): void {
  try {
    const { value, done } = answers.next();
    if (!done) tell(value);
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    tell({ refused: { kind: error.kind, message: error.message, facts: error.facts } });
  }
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}
