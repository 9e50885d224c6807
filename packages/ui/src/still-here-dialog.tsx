import { Button } from "./button.tsx";
import { Dialog, DialogActions } from "./dialog.tsx";

/** Asks whether somebody is there before their session ends. Any answer but silence keeps it. */
export function StillHereDialog({ onStay }: { readonly onStay: () => void }) {
  return (
    <Dialog
      open
      insists
      onClose={onStay}
      heading="Are you still here?"
      standfirst="Nothing has been done here for a while. You are signed out in two minutes; what you typed is kept."
    >
      <DialogActions>
        <Button kind="primary" onClick={onStay}>
          Stay signed in
        </Button>
      </DialogActions>
    </Dialog>
  );
}
