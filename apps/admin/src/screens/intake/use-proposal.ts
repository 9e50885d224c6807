import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import type { IntakeTerms } from "@accord/domain/intake";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { comparedDecisions, type IntakeState } from "./intake-state.ts";
import type { SettledTerms } from "./typed-terms.ts";

/** All that the register is told of how a table is to be read. */
export function intakeTerms(settled: SettledTerms, { decisions }: IntakeState): IntakeTerms {
  return { ...settled.terms, decisions };
}

/** What all comparisons are kept under. */
export const PROPOSALS = "intake-proposal";

/**
 * The table beside the record, compared again with everything a person settles.
 *
 * While it is compared anew the one before stays, so that nothing jumps.
 *
 * @param isPaused - while it is recorded: what is recorded cannot be compared any more
 */
export function useProposal(
  programme: string,
  state: IntakeState,
  { settled, isPaused }: { readonly settled: SettledTerms; readonly isPaused: boolean },
) {
  const { intakes } = useTrpc();
  const { mutateAsync } = useMutation(intakes.propose.mutationOptions());
  const intake = state.handedIn?.intake ?? null;
  const terms = { ...settled.terms, decisions: comparedDecisions(state.decisions) };
  const read = useQuery({
    queryKey: [PROPOSALS, programme, intake, terms],
    queryFn: () => {
      if (intake === null) throw new Error("There is nothing to compare.");
      return mutateAsync({ programme, intake, terms });
    },
    enabled: intake !== null && !isPaused,
    placeholderData: keepPreviousData,
    // Compared when something is settled, and when the record has changed: never by the clock alone.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  return {
    proposal: read.data ?? null,
    // What is shown is not yet by what was settled last; a read again of the same is no such wait.
    isComparing: read.isPlaceholderData && read.isFetching,
    refusal: read.error && refusalOf(read.error),
    compareAgain: () => void read.refetch(),
  };
}
