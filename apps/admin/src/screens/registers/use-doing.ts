import { useEffect, useRef, useState } from "react";

/**
 * What is being done on a page of a register: nothing, or one form in the place of what opened it.
 *
 * When a form is left, what opened it has the focus again; when something was done, that is said.
 */
export function useDoing<What>() {
  const [doing, setDoing] = useState<What | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const opener = useRef<{ readonly element: Element; readonly id: string } | null>(null);

  useEffect(() => {
    if (doing !== null || !opener.current || document.activeElement !== document.body) return;
    const { element, id } = opener.current;
    // The button that opened the form was taken away with it: the new one has its id.
    const target = element.isConnected ? element : document.getElementById(id);
    if (target instanceof HTMLElement) target.focus();
  }, [doing]);

  return {
    doing,
    done,
    begin(what: What) {
      const element = document.activeElement;
      opener.current = element && { element, id: element.id };
      setDone(null);
      setDoing(what);
    },
    leave: () => setDoing(null),
    /** Something was done that leaves the form open. */
    say: (words: string) => setDone(words),
    finish(words: string) {
      setDoing(null);
      setDone(words);
    },
  };
}
