import type { Asking } from "../reports/ask-composition.ts";
import type { ReportRunTable } from "../tables/reporting.ts";
import type { DraftRun } from "./find-draft.ts";

/** What becomes of a run. */
export interface RunMove {
  readonly state: ReportRunTable["state"];
  readonly reportId?: number;
  readonly isLate?: boolean;
  readonly outcome?: string | null;
}

/** Brings the run of a draft to where the draft is; a run that has ended stays so. */
export async function moveRun(
  { work }: Pick<Asking, "work">,
  run: Pick<DraftRun, "id"> | null,
  to: RunMove,
): Promise<void> {
  if (run === null) return;
  await work
    .updateTable("reportRun")
    .set(to)
    .where("id", "=", run.id)
    .where("endedAt", "is", null)
    .execute();
}
