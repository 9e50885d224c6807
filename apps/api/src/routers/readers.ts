import { Reader } from "@accord/domain/reader";
import { InProgramme } from "@accord/domain/slug";
import { addReaders, changeReader, removeReader } from "@accord/store/readers/edit-readers";
import { readReaders } from "@accord/store/readers/read-readers";
import { z } from "zod";
import { may, router } from "../trpc.ts";

const id = z.int().positive();

export const readersRouter = router({
  list: may("read-addresses")
    .input(InProgramme)
    .query(({ ctx, input }) => readReaders(ctx.database, ctx.actor, input)),

  add: may("edit-registers")
    .input(InProgramme.extend({ reader: Reader }))
    .mutation(async ({ ctx, input: { programme, reader } }) => {
      const [added] = await addReaders(ctx.database, ctx.actor, { programme, readers: [reader] });
      return { id: added };
    }),

  change: may("edit-registers")
    .input(InProgramme.extend({ id, reader: Reader }))
    .mutation(async ({ ctx, input }) => ({
      id: await changeReader(ctx.database, ctx.actor, input),
    })),

  remove: may("edit-registers")
    .input(InProgramme.extend({ id }))
    .mutation(({ ctx, input }) => removeReader(ctx.database, ctx.actor, input)),
});
