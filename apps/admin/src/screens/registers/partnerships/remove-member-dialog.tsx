import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { useMutation } from "@tanstack/react-query";
import { RefusedNotices } from "../../../refused-notices.tsx";
import { useAttempt } from "../../../use-attempt.ts";
import type { ListedMember } from "./partnership-screen.tsx";

interface RemoveMemberDialogProps {
  readonly programme: string;
  readonly partnership: string;
  readonly member: ListedMember;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

/** Asks whether a membership is to be taken out that was entered by mistake. */
export function RemoveMemberDialog(props: RemoveMemberDialogProps) {
  const { programme, partnership, member, onDone, onLeave } = props;
  const trpc = useTrpc();
  const remove = useMutation(trpc.partnerships.removeMember.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  return (
    <Dialog
      open
      onClose={onLeave}
      heading={`Remove ${member.name}?`}
      standfirst="For a force that was entered by mistake. One that left is given a last day instead. The journal keeps both."
    >
      <RefusedNotices problems={problems} />
      <DialogActions>
        <Button
          kind="primary"
          busy={busy}
          onClick={() =>
            void attempt(async () => {
              await remove.mutateAsync({ programme, partnership, id: member.id });
              onDone(`${member.name} is removed.`);
            })
          }
        >
          Remove force
        </Button>
        <Button onClick={onLeave}>Keep</Button>
      </DialogActions>
    </Dialog>
  );
}
