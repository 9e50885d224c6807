import { Button } from "@accord/ui/button";
import { KeyHint, KeyHints } from "@accord/ui/key-hint";
import { lazy, type RefObject, Suspense, useEffect, useState } from "react";
import styles from "./matrix-page.module.css";

const KeysDialog = lazy(async () => ({ default: (await import("./keys-dialog.tsx")).KeysDialog }));

/** Puts the caret into the search field within `tools` when a person presses `/`. */
export function usePageKeys(tools: RefObject<HTMLElement | null>): void {
  useKey("/", () => {
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
        <KeyHint keys={["/"]}>find</KeyHint>
        <Button kind="link" onClick={() => setOpen(true)}>
          All keys
        </Button>
      </KeyHints>
      {open && (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Answers a key anywhere on the page but where something is being typed. */
function useKey(key: string, act: () => void): void {
  useEffect(() => {
    function answer(event: KeyboardEvent) {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select"))
        return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", answer);
    return () => document.removeEventListener("keydown", answer);
  });
}
