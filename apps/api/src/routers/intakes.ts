import { IntakeTerms, Mapping } from "@accord/domain/intake";
import { InProgramme } from "@accord/domain/slug";
import { readIntakeProgress } from "@accord/store/intakes/read-intake";
import { throwAwayIntake } from "@accord/store/intakes/throw-away-intake";
import { forgetMapping } from "@accord/store/mappings/forget-mapping";
import { readMappings } from "@accord/store/mappings/read-mappings";
import { rememberMapping } from "@accord/store/mappings/remember-mapping";
import { z } from "zod";
import { propose } from "../intakes/comparing.ts";
import { handIn } from "../intakes/hand-in.ts";
import { PaperOfIntake } from "../intakes/paper.ts";
import { tellProgress } from "../intakes/progress.ts";
import { readCompared, record } from "../intakes/record.ts";
import { may, rationed, router } from "../trpc.ts";

const OfIntake = InProgramme.extend({ intake: z.uuid() });
const TermsOfIntake = OfIntake.extend({ terms: IntakeTerms });

const REMEMBERED = Mapping.unwrap().shape;

export const intakesRouter = router({
  /** Takes in a table that was pasted: as HTML, or as plain words. Nothing is recorded. */
  read: may("import-entries")
    .input(InProgramme.extend({ html: z.string().nullable(), text: z.string().nullable() }))
    .use(rationed)
    .mutation(({ ctx, input: { programme, html, text } }) =>
      handIn(ctx.database, ctx.actor, {
        programme,
        door: "paste",
        input: { kind: "paste", html, text },
      }),
    ),

  /** The table beside the register, by some terms. It changes nothing. */
  propose: may("import-entries")
    .input(TermsOfIntake)
    .mutation(async ({ ctx, input }) => propose(await readCompared(ctx, ctx.actor, input))),

  /** Records it in one act, all or nothing. A long one goes on after the answer. */
  record: may("import-entries")
    .input(
      TermsOfIntake.extend({
        head: z.int().nonnegative(),
        source: PaperOfIntake,
        skipUnplaced: z.boolean().default(false),
      }),
    )
    .use(rationed)
    .mutation(({ ctx, input }) => record(ctx, ctx.actor, input)),

  /** How far a recording has come. */
  progress: may("import-entries")
    .input(OfIntake)
    .query(async ({ ctx, input }) =>
      tellProgress(await readIntakeProgress(ctx.database, ctx.actor, input), ctx.recordings),
    ),

  throwAway: may("import-entries")
    .input(OfIntake)
    .mutation(({ ctx, input }) => throwAwayIntake(ctx.database, ctx.actor, input)),

  /** What the programme remembers of wordings and names. */
  mappings: may("import-entries")
    .input(InProgramme)
    .query(({ ctx, input }) => readMappings(ctx.database, ctx.actor, input)),

  rememberMapping: may("import-entries")
    .input(InProgramme.extend({ mapping: Mapping }))
    .mutation(({ ctx, input }) => rememberMapping(ctx.database, ctx.actor, input)),

  forgetMapping: may("import-entries")
    .input(InProgramme.extend({ kind: REMEMBERED.kind, words: REMEMBERED.words }))
    .mutation(({ ctx, input }) => forgetMapping(ctx.database, ctx.actor, input)),
});
