import type { Refusal } from "@accord/client/refusal";
import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { RefusedNotices } from "./refused-notices.tsx";
import { useAttempt } from "./use-attempt.ts";

interface AskDialogProps {
  /** The question. */
  readonly heading: string;
  /** What a yes means, and what stays. */
  readonly standfirst: string;
  /** The words of yes: "Remove reader". */
  readonly yes: string;
  readonly no?: string;
  /** @throws what the register refused */
  readonly work: () => Promise<void>;
  /** May take a refusal on itself by answering true. */
  readonly refused?: (refusal: Refusal) => boolean;
  readonly onLeave: () => void;
}

/** Asks before something is done that is not easily undone, and tells there what was refused. */
export function AskDialog(props: AskDialogProps) {
  const { heading, standfirst, yes, no = "Keep", work, refused, onLeave } = props;
  const { problems, busy, attempt } = useAttempt();
  return (
    <Dialog open onClose={onLeave} heading={heading} standfirst={standfirst}>
      <RefusedNotices problems={problems} />
      <DialogActions>
        <Button kind="primary" busy={busy} onClick={() => void attempt(work, refused)}>
          {yes}
        </Button>
        <Button onClick={onLeave}>{no}</Button>
      </DialogActions>
    </Dialog>
  );
}
