import type { ApiError } from "@accord/client/trpc";
import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { type CellChange, differenceOf } from "@accord/domain/difference";
import type { MatrixView } from "@accord/domain/matrix";
import { skipToken } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ComparedWith } from "./compared-with.ts";
import { useProgrammePage } from "./programme-page.ts";
import { useComparedWith } from "./use-timeline.ts";

/** The matrix of the page beside the one it is compared with. */
export interface Compared {
  readonly since: ComparedWith | null;
  /** The day compared with, as known now: (D0, K1). */
  readonly before: MatrixView | null;
  /** From (D0, K1) to (D1, K1); null until both are there. */
  readonly moved: readonly CellChange[] | null;
  /** From (D0, K0) to (D0, K1); null unless what was known then is asked for, and there. */
  readonly restated: readonly CellChange[] | null;
  /** Why the day compared with could not be read, where that is so. */
  readonly error: ApiError | null;
}

/**
 * What a matrix is compared with on this page, and the difference. Views of days that were seen
 * before come from the cache, so that going back and forth asks for none twice.
 *
 * @param now - the view of the page: (D1, K1)
 */
export function useCompared(now: MatrixView | null): Compared {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const since = useComparedWith();
  const asAt = since?.day;
  const { knownAt, sinceKnownAt } = days;
  const asked = { programme: programme.slug, asAt: asAt ?? "" };
  const before = useLiveRead(
    trpc.matrix.read.queryOptions(
      asAt === undefined ? skipToken : { ...asked, ...(knownAt && { knownAt }) },
    ),
  );
  const asKnown = useLiveRead(
    trpc.matrix.read.queryOptions(
      asAt === undefined || !sinceKnownAt ? skipToken : { ...asked, knownAt: sinceKnownAt },
    ),
  );
  const beforeView = before.answer;
  const asKnownView = sinceKnownAt ? asKnown.answer : null;
  const moved = useMemo(
    () => (beforeView && now ? differenceOf(beforeView, now) : null),
    [beforeView, now],
  );
  const restated = useMemo(
    () => (beforeView && asKnownView ? differenceOf(asKnownView, beforeView) : null),
    [asKnownView, beforeView],
  );
  return {
    since,
    before: beforeView,
    moved,
    restated,
    error: before.error ?? asKnown.error,
  };
}
