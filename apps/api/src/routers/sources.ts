import { Source } from "@accord/domain/programme";
import { InProgramme } from "@accord/domain/slug";
import { addSources } from "@accord/store/sources/add-sources";
import { readSources } from "@accord/store/sources/read-sources";
import { may, router } from "../trpc.ts";

export const sourcesRouter = router({
  list: may("read-record")
    .input(InProgramme)
    .query(({ ctx, input }) => readSources(ctx.database, ctx.actor, input)),

  add: may("edit-registers")
    .input(InProgramme.extend({ source: Source }))
    .mutation(({ ctx, input: { programme, source } }) =>
      addSources(ctx.database, ctx.actor, { programme, sources: [source] }),
    ),
});
