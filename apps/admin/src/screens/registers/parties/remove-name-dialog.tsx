import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { useMutation } from "@tanstack/react-query";
import { RefusedNotices } from "../../../refused-notices.tsx";
import { useAttempt } from "../../../use-attempt.ts";
import type { ListedName } from "./party-section.tsx";

interface RemoveNameDialogProps {
  readonly programme: string;
  readonly party: string;
  readonly name: ListedName;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

/** Asks whether a name is to be taken out that was entered by mistake. */
export function RemoveNameDialog(props: RemoveNameDialogProps) {
  const { programme, party, name, onDone, onLeave } = props;
  const trpc = useTrpc();
  const remove = useMutation(trpc.parties.removeSuccession.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  return (
    <Dialog
      open
      onClose={onLeave}
      heading={`Remove ${name.name}?`}
      standfirst="For a name that was entered by mistake. One that ended is given an end instead. The journal keeps both."
    >
      <RefusedNotices problems={problems} />
      <DialogActions>
        <Button
          kind="primary"
          busy={busy}
          onClick={() =>
            void attempt(async () => {
              await remove.mutateAsync({ programme, party, id: name.id });
              onDone(`${name.name} is removed.`);
            })
          }
        >
          Remove name
        </Button>
        <Button onClick={onLeave}>Keep</Button>
      </DialogActions>
    </Dialog>
  );
}
