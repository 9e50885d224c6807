import { useEffect } from "react";

/** Names the document: the page and what it found, then the product. */
export function useTitle(words: string): void {
  useEffect(() => {
    document.title = `${words} – Accord`;
    return sayAnew(words);
  }, [words]);
}

/**
 * Where a page says aloud what it found, when it is the same page at another day, or another page
 * under a link that stays: nothing takes the focus there, and whoever does not see the headline would
 * not know that it changed.
 */
export const SAID_ID = "said";

/** Not while one goes through days, nor before all of a page is read. */
const CALM_MS = 700;

/** The address that was last named, and whether what was found there is still to be said. */
let told = { pathname: "", search: "", isDue: false };

function sayAnew(words: string): () => void {
  const { pathname, search } = location;
  const isNew = told.pathname === pathname ? told.search !== search : isComeToUnderFocus();
  const isDue = isNew || (told.isDue && told.pathname === pathname);
  told = { pathname, search, isDue };
  write("");
  if (!isDue) return () => {};
  const saying = setTimeout(() => {
    told = { ...told, isDue: false };
    write(words);
  }, CALM_MS);
  return () => clearTimeout(saying);
}

/** Whether a page was come to while the focus stays where it was, as in the masthead. */
function isComeToUnderFocus(): boolean {
  const focus = document.activeElement;
  return focus !== document.body && focus?.closest("main") === null;
}

function write(words: string): void {
  const said = document.getElementById(SAID_ID);
  if (said && said.textContent !== words) said.textContent = words;
}
