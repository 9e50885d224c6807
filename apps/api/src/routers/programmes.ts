import { CalendarDate } from "@accord/domain/calendar";
import { ProgrammeLayout } from "@accord/domain/change-layout";
import { NewProgramme, ProgrammeSettings } from "@accord/domain/programme";
import { InProgramme, Slug, words } from "@accord/domain/slug";
import { addProgramme } from "@accord/store/programmes/add-programme";
import { changeProgramme, readProgrammeSettings } from "@accord/store/programmes/change-programme";
import { changeProgrammeLayout } from "@accord/store/programmes/change-programme-layout";
import { readProgrammeLayout } from "@accord/store/programmes/read-programme-layout";
import { setShowAsAt } from "@accord/store/programmes/show-as-at";
import { z } from "zod";
import { toldProgrammes } from "../told-programme.ts";
import { may, mayInRegister, router, signedIn } from "../trpc.ts";

/** The account that becomes the editor; null for whoever adds the programme. */
const editor = z.string().max(100).nullable();

export const WantedLayout = InProgramme.extend({
  revision: z.int().nonnegative(),
  layout: ProgrammeLayout,
  newAreas: z
    .array(z.strictObject({ slug: Slug, name: words(120) }))
    .max(2_000)
    .readonly(),
});

export const programmesRouter = router({
  /** The programmes the reader may see, by name. */
  list: signedIn()
    .input(z.strictObject({}).optional())
    .query(async ({ ctx }) => {
      const today = ctx.today();
      const told = toldProgrammes(ctx.actor, await ctx.programmes.all());
      return told.map((programme) => ({ ...programme, today }));
    }),

  /** Begins a programme. Whoever does becomes its editor, unless they name another. */
  add: mayInRegister("manage-programmes")
    .input(z.strictObject({ programme: NewProgramme, editor }))
    .mutation(async ({ ctx, input: { programme, editor } }) => {
      await addProgramme(ctx.database, ctx.actor, {
        ...programme,
        editor: editor ?? ctx.actor.id,
      });
      // So that the new editor's next request knows what they may do.
      ctx.sessions.forget();
      return { slug: programme.slug };
    }),

  settings: may("edit-registers")
    .input(InProgramme)
    .query(({ ctx, input }) => readProgrammeSettings(ctx.database, ctx.actor, input)),

  change: may("edit-registers")
    .input(InProgramme.extend({ settings: ProgrammeSettings }))
    .mutation(({ ctx, input }) => changeProgramme(ctx.database, ctx.actor, input)),

  /** Rows and columns of every day, in their order, with what they may be changed to. */
  layout: may("edit-registers")
    .input(InProgramme)
    .query(({ ctx, input }) => readProgrammeLayout(ctx.database, ctx.actor, input)),

  changeLayout: may("edit-registers")
    .input(WantedLayout)
    .mutation(({ ctx, input }) => changeProgrammeLayout(ctx.database, ctx.actor, input)),

  /** Moves the day a programme's pages open on; null for today. */
  setShowAsAt: may("edit-registers")
    .input(InProgramme.extend({ showAsAt: CalendarDate.nullable() }))
    .mutation(({ ctx, input }) => setShowAsAt(ctx.database, ctx.actor, input)),
});
