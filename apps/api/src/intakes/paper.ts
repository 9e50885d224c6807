import { EffectiveDate } from "@accord/domain/calendar";
import { Slug, words } from "@accord/domain/slug";
import { z } from "zod";

/** A paper as whoever records an intake names it: one that is there, or a new one. */
export const PaperOfIntake = z.union([
  z.strictObject({ slug: Slug }),
  z.strictObject({ title: words(240), publisher: words(160), published: EffectiveDate }),
]);
export type PaperOfIntake = z.infer<typeof PaperOfIntake>;
