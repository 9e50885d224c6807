import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { GRID_KEYS } from "./grid-keys.ts";
import styles from "./keys-dialog.module.css";

/** All keys of the grid. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      heading="Keys"
      standfirst="They work once a cell has the focus and the table is entered."
    >
      <div className={styles["groups"]}>
        {GRID_KEYS.map(({ heading, keys }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl>
              {keys.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="quiet small">
        Delete clears nothing: the only way back to blank is to withdraw an entry, from its story.
      </p>
      <DialogActions>
        <Button kind="primary" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
