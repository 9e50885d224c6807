import type { RouterOutputs } from "@accord/client/trpc";
import { z } from "zod";

/** What an edit answers with: the journal line, so that it can be undone. */
export type Edit = Pick<RouterOutputs["entries"]["add"], "act">;

/** Something this person did today, in this browser. */
export const Recorded = z
  .strictObject({
    /** What it is known by in the list; stays when it is undone and redone. */
    id: z.string(),
    /** The journal line that undoes or redoes it. */
    act: z.number(),
    /** The confirmation it made, where it was no entry: it is withdrawn instead. */
    confirmation: z.number().nullable(),
    /** "Dogs, Norfolk/Suffolk". */
    subject: z.string(),
    words: z.string(),
    isUndone: z.boolean(),
    /** When it was recorded. */
    at: z.string(),
  })
  .readonly();
export type Recorded = z.infer<typeof Recorded>;

/** What was recorded. */
export interface NewlyRecorded {
  readonly act: number;
  readonly confirmation?: number;
  readonly subject: string;
  readonly words: string;
}
