import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { Fragment } from "react";
import { PAGE_KEYS } from "../../page-keys.ts";
import styles from "./keys-dialog.module.css";

/** All keys of the page. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} heading="Keys">
      <dl className={styles["keys"]}>
        {PAGE_KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Fragment key={key}>
                  <kbd>{key}</kbd>{" "}
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
