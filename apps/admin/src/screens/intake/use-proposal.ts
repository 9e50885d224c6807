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

/**
 * The table beside the record, compared again with everything a person settles.
 *
 * While it is compared anew the one before stays, so that nothing jumps.
 *
 * @param settled - null while the terms are not said
 */
export function useProposal(programme: string, state: IntakeState, settled: SettledTerms | null) {
  const { intakes } = useTrpc();
  const { mutateAsync } = useMutation(intakes.propose.mutationOptions());
  const intake = state.handedIn?.intake ?? null;
  const terms = settled && {
    ...settled.terms,
    decisions: comparedDecisions(state.decisions),
  };
  const read = useQuery({
    queryKey: ["intake-proposal", programme, intake, terms],
    queryFn: () => {
      if (intake === null || terms === null) throw new Error("There is nothing to compare.");
      return mutateAsync({ programme, intake, terms });
    },
    enabled: intake !== null && terms !== null,
    placeholderData: keepPreviousData,
    // Compared when something is settled, and when the record has changed: never by the clock alone.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  return {
    proposal: read.data ?? null,
    isComparing: read.isFetching,
    refusal: read.error && refusalOf(read.error),
    compareAgain: () => void read.refetch(),
  };
}
