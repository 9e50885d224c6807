import { Reader } from "@accord/domain/reader";
import { InProgramme } from "@accord/domain/slug";
import { addReaders, changeReader, removeReader } from "@accord/store/readers/edit-readers";
import { readReaderList } from "@accord/store/readers/read-reader-list";
import { readReaders } from "@accord/store/readers/read-readers";
import { z } from "zod";
import { may, router } from "../trpc.ts";

const id = z.int().positive();

export const readersRouter = router({
  list: may("read-addresses")
    .input(InProgramme)
    .query(({ ctx, input }) => readReaders(ctx.database, ctx.actor, input)),

  /** The list with what is chosen from where it is kept, and whom the next reports would go to. */
  page: may("read-addresses")
    .input(InProgramme)
    .query(({ ctx, input }) => readReaderList(ctx.database, ctx.actor, input)),

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
