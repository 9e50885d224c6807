import { Slug, words } from "@accord/domain/slug";
import { z } from "zod";
import { findInRecord } from "../find-in-record.ts";
import { rationed, router, signedIn } from "../trpc.ts";

/** Longer than anybody looks for. */
const MOST_LETTERS = 100;

export const searchRouter = router({
  /** What words find in one programme, or in all that the reader may read. */
  find: signedIn()
    .use(rationed)
    .input(z.strictObject({ words: words(MOST_LETTERS), programme: Slug.optional() }))
    .query(({ ctx, input }) => findInRecord(ctx, input)),
});
