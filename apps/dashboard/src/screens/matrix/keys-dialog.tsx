import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import styles from "./keys-dialog.module.css";

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["←", "↑", "→", "↓"], "Move from cell to cell, once a cell has focus"],
  [["Enter"], "Open the story of the cell"],
  [["Esc"], "Close what is open, and go back to the cell"],
  [["f"], "Find an area in the matrix"],
  [["/"], "Search everything"],
  [["←", "→"], "On the rail: go a day, from one of its two handles"],
  [["Page Up", "Page Down"], "On the rail: go a meeting on, or back"],
  [["Tab"], "Go on to the next link or control"],
  [["?"], "Show these keys"],
];

/** All keys of the page. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} heading="Keys">
      <dl className={styles["keys"]}>
        {KEYS.map(([keys, does]) => (
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
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
