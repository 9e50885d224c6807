import { FollowingSettings, StarChange } from "@accord/domain/following";
import { changeFollowing, starArea } from "@accord/store/following/follow";
import { readFollowing } from "@accord/store/following/read-following";
import { may, router, signedIn } from "../trpc.ts";

/** What the person who asks follows: theirs alone. */
export const followingRouter = router({
  read: signedIn().query(({ ctx }) => readFollowing(ctx.database, ctx.actor)),

  change: signedIn()
    .input(FollowingSettings)
    .mutation(({ ctx, input }) => changeFollowing(ctx.database, ctx.actor, input)),

  star: may("read-record")
    .input(StarChange)
    .mutation(({ ctx, input }) => starArea(ctx.database, ctx.actor, input)),
});
