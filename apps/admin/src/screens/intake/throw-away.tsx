import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { useMutation } from "@tanstack/react-query";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";

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
  const { problems, busy, attempt } = useAttempt();
  return (
    <Dialog
      open
      onClose={onLeave}
      heading="Throw this table away?"
      standfirst="Nothing of it is in the record. What you settled here goes with it; what is remembered for the programme stays."
    >
      <RefusedNotices problems={problems} />
      <DialogActions>
        <Button
          kind="primary"
          busy={busy}
          onClick={() =>
            void attempt(
              async () => {
                await throwAway.mutateAsync({ programme, intake });
                onDone();
              },
              ({ kind }) => {
                if (kind !== "not-found") return false;
                // It is gone already: there is nothing left to throw.
                onDone();
                return true;
              },
            )
          }
        >
          Throw away
        </Button>
        <Button onClick={onLeave}>Keep it</Button>
      </DialogActions>
    </Dialog>
  );
}
