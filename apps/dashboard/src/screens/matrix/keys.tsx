import { Button } from "@accord/ui/button";
import { KeyHint, KeyHints } from "@accord/ui/key-hint";
import { type RefObject, useState } from "react";
import { LazyPart, lazyPart } from "../../lazy-part.tsx";
import { useKey } from "../../use-key.ts";
import styles from "./matrix-page.module.css";

const KeysDialog = lazyPart(async () => (await import("./keys-dialog.tsx")).KeysDialog);

/** Puts the caret into the search field within `tools` when a person presses `f`. */
export function usePageKeys(tools: RefObject<HTMLElement | null>): void {
  useKey("f", () => {
    const field = tools.current?.querySelector("input");
    field?.focus();
    field?.select();
  });
}

/** The keys of the page in one line, all of them on `?`. */
export function KeyLine() {
  const [open, setOpen] = useState(false);
  useKey("?", () => setOpen(true));
  return (
    <div className={styles["keys"]}>
      <KeyHints>
        <KeyHint keys={["←", "↑", "→", "↓"]}>move</KeyHint>
        <KeyHint keys={["Enter"]}>open a cell</KeyHint>
        <KeyHint keys={["Esc"]}>close</KeyHint>
        <KeyHint keys={["f"]}>find an area</KeyHint>
        <KeyHint keys={["/"]}>search everything</KeyHint>
        <Button kind="link" onClick={() => setOpen(true)}>
          All keys
        </Button>
      </KeyHints>
      {open && (
        <LazyPart>
          <KeysDialog onClose={() => setOpen(false)} />
        </LazyPart>
      )}
    </div>
  );
}
