import { Source } from "@accord/domain/programme";
import { InProgramme, Slug } from "@accord/domain/slug";
import { MOST_FILE_BYTES } from "@accord/domain/source-file";
import { addSources } from "@accord/store/sources/add-sources";
import { attachFile } from "@accord/store/sources/attach-file";
import { changeSource } from "@accord/store/sources/change-source";
import { readSourceShelf } from "@accord/store/sources/read-source-shelf";
import { readSources } from "@accord/store/sources/read-sources";
import { z } from "zod";
import { FileName } from "../file-name.ts";
import { may, rationed, router } from "../trpc.ts";

/** Four letters for three bytes. */
const MOST_LETTERS = Math.ceil(MOST_FILE_BYTES / 3) * 4;

export const AttachedFile = InProgramme.extend({
  source: Slug,
  fileName: FileName,
  base64: z
    .base64("The file did not arrive whole. Try again.")
    .max(MOST_LETTERS, "This file is larger than 8 MB. Give the link of the paper instead."),
});

export const sourcesRouter = router({
  /** The papers of the programme, for who cites them. Readers are told of a paper by the cells that rest on it. */
  list: may("edit-matrix")
    .input(InProgramme)
    .query(({ ctx, input }) => readSources(ctx.database, ctx.actor, input)),

  /** The same papers with their files and how much rests on them, for who keeps them. */
  shelf: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => readSourceShelf(ctx.database, ctx.actor, input)),

  add: may("edit-registers")
    .input(InProgramme.extend({ source: Source }))
    .mutation(({ ctx, input: { programme, source } }) =>
      addSources(ctx.database, ctx.actor, { programme, sources: [source] }),
    ),

  change: may("edit-registers")
    .input(InProgramme.extend({ source: Source }))
    .mutation(({ ctx, input }) => changeSource(ctx.database, ctx.actor, input)),

  /** Keeps a file of a paper: at most 8 MB, of the kinds that papers come in. */
  attach: may("edit-registers")
    .input(AttachedFile)
    .use(rationed)
    .mutation(({ ctx, input: { base64, ...file } }) =>
      attachFile(ctx.database, ctx.actor, { ...file, bytes: Buffer.from(base64, "base64") }),
    ),
});
