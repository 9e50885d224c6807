import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { PageKeysList } from "../../page-keys-list.tsx";
import styles from "./keys-dialog.module.css";

/** All keys of the page. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} heading="Keys">
      <PageKeysList className={styles["keys"]} />
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
