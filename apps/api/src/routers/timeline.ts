import { AsAt, Instant } from "@accord/domain/calendar";
import { InProgramme } from "@accord/domain/slug";
import { readTicks } from "@accord/store/governance/read-ticks";
import { readTimeline } from "@accord/store/governance/read-timeline";
import { inTurn, may, router } from "../trpc.ts";

export const timelineRouter = router({
  /** What the time rail of a programme shows, and the day that the day shown is compared with. */
  read: may("read-record")
    .use(inTurn)
    .input(InProgramme.extend({ asAt: AsAt.optional(), knownAt: Instant.optional() }))
    .query(({ ctx: { database, pages, actor, head }, input }) => {
      const { programme } = input;
      // Counting them is slow, and a hand on the rail asks for day after day.
      const ticksAt = (known: number) =>
        pages.take(
          ["ticks", programme, known],
          () => readTicks(database.reader, { programme, head: known }),
          head,
        );
      return readTimeline(database, actor, input, ticksAt);
    }),
});
