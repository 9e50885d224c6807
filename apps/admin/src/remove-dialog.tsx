import { AskDialog } from "./ask-dialog.tsx";

interface RemoveDialogProps {
  /** What is to be taken out, by its name. */
  readonly name: string;
  /** What sort of thing it is: "force", "reader". */
  readonly noun: string;
  /** What that means, and what stays. */
  readonly standfirst: string;
  /** @throws what the register refused */
  readonly remove: () => Promise<unknown>;
  /** Reads the list again: what is gone must not stand there to be removed a second time. */
  readonly readAgain: () => Promise<unknown>;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

/** Asks whether something of a register is to be taken out, and says so when it is. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { name, noun, standfirst, remove, readAgain, onDone, onLeave } = props;
  return (
    <AskDialog
      heading={`Remove ${name}?`}
      standfirst={standfirst}
      yes={`Remove ${noun}`}
      work={async () => {
        await remove();
        await readAgain();
        onDone(`${name} is removed.`);
      }}
      onLeave={onLeave}
    />
  );
}
