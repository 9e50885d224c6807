import { useState } from "react";
import { forgetTyped, keepTyped, recallTyped } from "./kept-typed.ts";

/**
 * What is typed in a form, kept as long as the page is open though the form goes: closing what it stands
 * in takes no words from anybody.
 *
 * @param name - of the form and whoever types in it; another name is another form
 * @param begins - what the form begins with; the name says of which type it is
 */
export function useTyped<Fields extends object>(name: string, begins: () => Fields) {
  const [kept] = useState(() => recallTyped<Fields>(name));
  const [typed, setTyped] = useState(() => kept ?? begins());
  return {
    typed,
    /** Whether it was typed before, and neither sent nor left. */
    wasKept: kept !== null,
    type: (more: Partial<Fields>) => {
      const next = { ...typed, ...more };
      setTyped(next);
      keepTyped(name, next);
    },
    /** Once it is sent, or left on purpose. */
    forget: () => forgetTyped(name),
  };
}
