import { Precision } from "@accord/domain/calendar";
import { IntakeDecisions } from "@accord/domain/intake";
import { z } from "zod";
import { keep, memoryName, recall } from "../matrix/browser-memory.ts";
import { type IntakeState, NOTHING_IN } from "./intake-state.ts";

const KeptDate = z.object({
  day: z.string(),
  month: z.string(),
  year: z.string(),
  precision: Precision,
});

const KeptTerms = z.object({
  effective: KeptDate,
  claim: z.enum(["observed", "moved"]),
  paper: z.enum(["known", "new"]).nullable(),
  source: z.string(),
  title: z.string(),
  publisher: z.string(),
  published: KeptDate,
  table: z.string().nullable(),
  dayOfPaper: KeptDate,
});

const KeptIntake: z.ZodType<IntakeState> = z.object({
  handedIn: z.object({
    intake: z.string(),
    fileName: z.string().nullable(),
    tables: z.array(
      z.object({
        table: z.string().nullable(),
        form: z.enum(["matrix", "list"]),
        rows: z.number(),
        columns: z.number(),
      }),
    ),
  }),
  typed: KeptTerms,
  decisions: IntakeDecisions,
  skipsUnplaced: z.boolean(),
  stage: z.enum(["terms", "compared", "recording"]),
  isLaidOut: z.boolean(),
});

/**
 * What this person had settled about the table they had in hand; nothing where there is none, or
 * another version wrote it: the table itself is still in the register's keeping.
 */
export function readKeptIntake(account: string, programme: string): IntakeState {
  return recall(memoryName("take-in", account, programme), KeptIntake) ?? NOTHING_IN;
}

/** Keeps it for a reload, or forgets it once there is no table in hand. */
export function keepIntake(account: string, programme: string, state: IntakeState): void {
  keep(memoryName("take-in", account, programme), state.handedIn ? state : null);
}
