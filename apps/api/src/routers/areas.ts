import {
  AliasRemoval,
  AreaRenaming,
  AreaSuccession,
  AreaUndo,
  NewAlias,
  NewArea,
  NewRelation,
  RelationEnd,
} from "@accord/domain/area";
import { AsAt, Instant } from "@accord/domain/calendar";
import { InProgramme, Slug } from "@accord/domain/slug";
import { addAliases, addArea, removeAlias, renameArea } from "@accord/store/areas/name-areas";
import { readAreaStory } from "@accord/store/areas/read-area-story";
import { readAreas } from "@accord/store/areas/read-areas";
import { addRelations, endRelation } from "@accord/store/areas/relate-areas";
import { succeedAreas } from "@accord/store/areas/succeed-areas";
import { undoAreaAct } from "@accord/store/areas/undo-areas";
import { may, router } from "../trpc.ts";
import { areaPage } from "./area-page.ts";

export const areasRouter = router({
  /** The areas that the reader's programmes have, and those that are nobody's, as at a day. */
  list: may("read-record")
    .input(InProgramme.extend({ asAt: AsAt.optional() }))
    .query(({ ctx, input }) => readAreas(ctx.database, ctx.actor, input)),

  /** One area: its names, what it bears on, what it became. Names of people only for those who may read them. */
  story: may("read-record")
    .input(InProgramme.extend({ area: Slug, asAt: AsAt.optional(), knownAt: Instant.optional() }))
    .query(({ ctx, input }) => readAreaStory(ctx.database, ctx.actor, input)),

  page: areaPage,

  add: may("edit-registers")
    .input(NewArea)
    .mutation(({ ctx, input }) => addArea(ctx.database, ctx.actor, input)),

  rename: may("edit-registers")
    .input(AreaRenaming)
    .mutation(({ ctx, input }) => renameArea(ctx.database, ctx.actor, input)),

  addAlias: may("edit-registers")
    .input(NewAlias)
    .mutation(({ ctx, input: { programme, area, alias } }) =>
      addAliases(ctx.database, ctx.actor, { programme, aliases: [{ area, alias }] }),
    ),

  removeAlias: may("edit-registers")
    .input(AliasRemoval)
    .mutation(({ ctx, input }) => removeAlias(ctx.database, ctx.actor, input)),

  relate: may("edit-registers")
    .input(NewRelation)
    .mutation(({ ctx, input: { programme, relation } }) =>
      addRelations(ctx.database, ctx.actor, { programme, relations: [relation] }),
    ),

  endRelation: may("edit-registers")
    .input(RelationEnd)
    .mutation(({ ctx, input }) => endRelation(ctx.database, ctx.actor, input)),

  /** Merges areas or splits one, with the rows of the programme and what is carried over, in one act. */
  succeed: may("edit-registers")
    .input(AreaSuccession)
    .mutation(({ ctx, input }) => succeedAreas(ctx.database, ctx.actor, input)),

  /** Undoes one act on areas; undoing an undo is a redo. */
  undo: may("edit-registers")
    .input(AreaUndo)
    .mutation(({ ctx, input }) => undoAreaAct(ctx.database, ctx.actor, input)),
});
