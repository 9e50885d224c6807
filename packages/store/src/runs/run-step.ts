import type { Instant } from "@accord/domain/calendar";
import type { WorkWriter } from "../database.ts";
import type { Writer } from "../writer.ts";

type Work = Pick<WorkWriter | Writer["work"], "insertInto">;

/**
 * Says that a step of a run is being taken, in the transaction that takes it.
 *
 * @returns false where another has taken it: then nothing is to be done
 */
export async function beginStep(
  work: Work,
  run: string,
  step: string,
  takenAt: Instant,
): Promise<boolean> {
  const begun = await work
    .insertInto("reportRunStep")
    .values({ runId: run, step, takenAt })
    .onConflict((conflict) => conflict.columns(["runId", "step"]).doNothing())
    .returning("step")
    .execute();
  return begun.length > 0;
}
