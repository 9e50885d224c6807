import type { Actor } from "@accord/domain/actor";
import { AsAt, Instant } from "@accord/domain/calendar";
import type { MatrixView } from "@accord/domain/matrix";
import { ownerMeetings } from "@accord/domain/meetings";
import type { ProgrammeScope } from "@accord/domain/permissions";
import { InProgramme } from "@accord/domain/slug";
import { sinceOf } from "@accord/domain/timeline";
import type { Head } from "@accord/store/database";
import { selectGovernance } from "@accord/store/governance/select-governance";
import type { z } from "zod";
import type { Services } from "./context.ts";
import { readerClassOf } from "./matrix-shelf.ts";

/** The days that a page of a programme is asked for at, and those it is compared with. */
export const PageQuery = InProgramme.extend({
  asAt: AsAt.optional(),
  knownAt: Instant.optional(),
  since: AsAt.optional(),
  sinceKnownAt: Instant.optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** Who asks for a page, of which programme, and the journal's head since they asked. */
export interface PageContext extends Services {
  readonly actor: Actor;
  readonly programme: ProgrammeScope;
  readonly head: Head;
}

/** The matrix on the day of a page and on the day it is compared with. */
export interface PageViews {
  readonly now: MatrixView;
  /** The compared day, as known now. */
  readonly before: MatrixView;
  /** The compared day as it was known then; null where that is not asked for. */
  readonly beforeAsKnown: MatrixView | null;
}

/**
 * The views a page compares, off the shelf where they are on it. Without a day to compare with, it is
 * the last meeting of the programme's owner before the day, else the end of the month before.
 */
export async function readPageViews(
  ctx: PageContext,
  { programme, asAt, knownAt, since, sinceKnownAt }: PageQuery,
): Promise<PageViews> {
  const readerClass = readerClassOf(ctx.actor, ctx.programme);
  const view = (at: Omit<PageQuery, "programme" | "since">) =>
    ctx.matrices.view({ ...at, programme, readerClass }, ctx.head);
  const now = await view({ asAt, knownAt });
  const day = since ?? (await comparedDay(ctx, now));
  const before = await view({ asAt: day, knownAt });
  // A line written between the two reads is no difference of two days.
  const isKnownAlike = before.head === now.head;
  return {
    now,
    before: isKnownAlike ? before : await view({ asAt: day, knownAt: now.knownAt }),
    beforeAsKnown: sinceKnownAt ? await view({ asAt: day, knownAt: sinceKnownAt }) : null,
  };
}

async function comparedDay({ database }: PageContext, { programme, asAt, head }: MatrixView) {
  const governance = await selectGovernance(database.reader, { programme: programme.slug, head });
  return sinceOf(ownerMeetings(governance), asAt).day;
}
