import { useTrpc } from "@accord/client/trpc";
import { useMutation } from "@tanstack/react-query";
import { AskDialog } from "../../ask-dialog.tsx";

interface ThrowAwayProps {
  readonly programme: string;
  readonly intake: string;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Asks before a table and all that was settled about it are thrown away. */
export function ThrowAway({ programme, intake, onDone, onLeave }: ThrowAwayProps) {
  const { intakes } = useTrpc();
  const throwAway = useMutation(intakes.throwAway.mutationOptions());
  return (
    <AskDialog
      heading="Throw this table away?"
      standfirst="Nothing of it is in the record. What you settled here goes with it; what is remembered for the programme stays."
      yes="Throw away"
      no="Keep it"
      work={async () => {
        await throwAway.mutateAsync({ programme, intake });
        onDone();
      }}
      refused={({ kind }) => {
        if (kind !== "not-found") return false;
        // It is gone already: there is nothing left to throw.
        onDone();
        return true;
      }}
      onLeave={onLeave}
    />
  );
}
