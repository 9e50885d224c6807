import { useEffect } from "react";

/** Answers a key anywhere on the page but where something is being typed, and not while a dialog is open. */
export function useKey(key: string, act: () => void): void {
  useEffect(() => {
    function answer(event: KeyboardEvent) {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      if (event.target.closest("input, textarea, select, [role=dialog]")) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", answer);
    return () => document.removeEventListener("keydown", answer);
  });
}
