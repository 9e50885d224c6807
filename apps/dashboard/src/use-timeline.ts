import { useTrpc } from "@accord/client/trpc";
import { type LiveRead, useLiveRead } from "@accord/client/use-live-read";
import type { Timeline } from "@accord/domain/timeline";
import { useMemo } from "react";
import { type ComparedWith, comparedWith } from "./compared-with.ts";
import { useProgrammePage } from "./programme-page.ts";

/**
 * The timeline of the programme as known at the instant of the page. One read for all its days,
 * so that going through them asks for it once.
 */
export function useTimeline(): LiveRead<Timeline> {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const { knownAt } = days;
  const read = useLiveRead(
    trpc.timeline.read.queryOptions({ programme: programme.slug, ...(knownAt && { knownAt }) }),
  );
  return read;
}

/** The day that the page is compared with; null until it is known, or where the address names none there is. */
export function useComparedWith(): ComparedWith | null {
  const { days } = useProgrammePage();
  const { answer } = useTimeline();
  return useMemo(() => {
    // A day that was chosen is known before the meetings are.
    if (!answer && days.since === undefined) return null;
    return comparedWith(days, answer?.meetings ?? []);
  }, [answer, days]);
}
