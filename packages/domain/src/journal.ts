import { z } from "zod";
import { Slug } from "./slug.ts";

/** What a line of the journal is about. */
export const Noun = z.enum([
  "matrix",
  "confirmation",
  "programme",
  "partnership",
  "area",
  "force",
  "party",
  "source",
  "reader",
  "report",
  "account",
  "proposal",
  "plan",
  "governance",
  "lead",
  "mandate",
]);
export type Noun = z.infer<typeof Noun>;

/** One act, as the journal tells it. `fact` is plain JSON: what was done, before and after. */
export interface JournalFact {
  readonly programme: string | null;
  readonly noun: Noun;
  /** The act in a short verb phrase: `entry-added`, `entry-corrected`, `report-issued`. */
  readonly act: string;
  readonly fact: Readonly<Record<string, unknown>>;
}

/** All that a live stream tells: that something changed, not what. */
export const LiveEvent = z
  .strictObject({ cursor: z.int(), programme: Slug.nullable(), noun: Noun })
  .readonly();
export type LiveEvent = z.infer<typeof LiveEvent>;
