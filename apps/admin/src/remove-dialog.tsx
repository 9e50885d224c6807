import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { RefusedNotices } from "./refused-notices.tsx";
import { useAttempt } from "./use-attempt.ts";

interface RemoveDialogProps {
  /** What is to be taken out, by its name. */
  readonly name: string;
  /** What sort of thing it is: "force", "reader". */
  readonly noun: string;
  /** What that means, and what stays. */
  readonly standfirst: string;
  /** @throws what the register refused */
  readonly remove: () => Promise<unknown>;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

/** Asks whether something of a register is to be taken out, and says so when it is. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { name, noun, standfirst, remove, onDone, onLeave } = props;
  const { problems, busy, attempt } = useAttempt();
  return (
    <Dialog open onClose={onLeave} heading={`Remove ${name}?`} standfirst={standfirst}>
      <RefusedNotices problems={problems} />
      <DialogActions>
        <Button
          kind="primary"
          busy={busy}
          onClick={() =>
            void attempt(async () => {
              await remove();
              onDone(`${name} is removed.`);
            })
          }
        >
          Remove {noun}
        </Button>
        <Button onClick={onLeave}>Keep</Button>
      </DialogActions>
    </Dialog>
  );
}
