import { useTrpc } from "@accord/client/trpc";
import type { IntakeCounts, IntakeProposal, IntakeTerms, Mapping } from "@accord/domain/intake";
import type { UseMutationOptions, UseQueryOptions } from "@tanstack/react-query";
import type { PastedTable } from "./intake-hand-over.ts";
import type { HandedIn } from "./intake-state.ts";
import type { IntakeSource } from "./typed-terms.ts";

interface Mutation<Input, Output> {
  mutationOptions(): UseMutationOptions<Output, Error, Input>;
}
interface Query<Input, Output> {
  queryOptions(
    input: Input,
    options?: Pick<UseQueryOptions<Output, Error>, "refetchInterval">,
  ): UseQueryOptions<Output, Error>;
}
type In<Shape = object> = Shape & { readonly programme: string };
type OfIntake<Shape = object> = In<Shape> & { readonly intake: string };

interface Intakes {
  read: Mutation<In<PastedTable>, HandedIn>;
  propose: Mutation<OfIntake<{ terms: IntakeTerms }>, IntakeProposal>;
  record: Mutation<
    OfIntake<{ terms: IntakeTerms; head: number; source: IntakeSource; skipUnplaced: boolean }>,
    | { readonly state: "recorded"; readonly act: number; readonly counts: IntakeCounts }
    | { readonly state: "recording" }
  >;
  progress: Query<
    OfIntake,
    | { state: "recording"; done: number; total: number; act: null; words: null }
    | { state: "recorded"; done: number; total: number; act: number; words: null }
    | { state: "failed"; done: number; total: number; act: null; words: string }
  >;
  mappings: Query<In, Mapping[]>;
  forgetMapping: Mutation<In<Pick<Mapping, "kind" | "words">>, unknown>;
  throwAway: Mutation<OfIntake, unknown>;
  pathFilter(): { readonly queryKey: readonly unknown[] };
}

/** The intakes of the API. */
export function useIntakes(): Intakes {
  // The router's types come with the API's own procedures.
  return (useTrpc() as unknown as { readonly intakes: Intakes }).intakes;
}
