import { Source } from "@accord/domain/programme";
import { InProgramme } from "@accord/domain/slug";
import { addSources } from "@accord/store/sources/add-sources";
import { readSources } from "@accord/store/sources/read-sources";
import { may, router } from "../trpc.ts";

export const sourcesRouter = router({
  /** The papers of the register, for who cites them. The register is one: readers are told of a paper by the cells that rest on it. */
  list: may("edit-matrix")
    .input(InProgramme)
    .query(({ ctx, input }) => readSources(ctx.database, ctx.actor, input)),

  add: may("edit-registers")
    .input(InProgramme.extend({ source: Source }))
    .mutation(({ ctx, input: { programme, source } }) =>
      addSources(ctx.database, ctx.actor, { programme, sources: [source] }),
    ),
});
