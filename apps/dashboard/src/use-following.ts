import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import type { Star, StarChange } from "@accord/domain/following";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

export type FollowingRead = RouterOutputs["following"]["read"];

/** The read of what the reader follows. */
export function useFollowing() {
  const trpc = useTrpc();
  return useQuery(trpc.following.read.queryOptions());
}

export interface Stars {
  readonly isStarred: (area: string) => boolean;
  /** Takes effect on the screen at once, and is taken back where the register refuses it. */
  readonly star: (area: { readonly slug: string; readonly name: string }, on: boolean) => void;
}

/** The reader's stars in one programme. */
export function useStars(programme: { readonly slug: string; readonly name: string }): Stars {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const { data: following } = useFollowing();
  const { queryKey } = trpc.following.read.queryOptions();
  const change = useMutation(
    trpc.following.star.mutationOptions({
      // Of several at once the last reads again: before it, an answer would take back what is under way.
      onSettled: () => {
        if (queries.isMutating({ mutationKey: trpc.following.star.mutationKey() }) > 1) return;
        return queries.invalidateQueries({ queryKey });
      },
    }),
  );
  const isOf = (star: Star, area: string) =>
    star.programme === programme.slug && star.area === area;
  return {
    isStarred: (area) => following?.stars.some((star) => isOf(star, area)) ?? false,
    star(area, isStarred) {
      const wanted: StarChange = { programme: programme.slug, area: area.slug, isStarred };
      void queries.cancelQueries({ queryKey });
      queries.setQueryData<FollowingRead>(queryKey, (before) => {
        if (!before) return before;
        const others = before.stars.filter((star) => !isOf(star, area.slug));
        const added = {
          programme: programme.slug,
          programmeName: programme.name,
          area: area.slug,
          areaName: area.name,
        };
        return { ...before, stars: isStarred ? [...others, added] : others };
      });
      change.mutate(wanted);
    },
  };
}
