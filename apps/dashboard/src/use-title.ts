import { useEffect } from "react";

/** Names the document: the page and what it found, then the product. */
export function useTitle(words: string): void {
  useEffect(() => {
    document.title = `${words} – Accord`;
    return sayAnew(words);
  }, [words]);
}

/**
 * Where a page says aloud what it found, when it is the same page at another day: nothing takes the
 * focus there, and whoever does not see the headline would not know that it changed.
 */
export const SAID_ID = "said";

/** Not while one goes through days, nor before all of a page is read. */
const CALM_MS = 700;

/** The address that was last named, and whether what was found there is still to be said. */
let told = { pathname: "", search: "", isDue: false };

function sayAnew(words: string): () => void {
  const { pathname, search } = location;
  const isSamePage = told.pathname === pathname;
  const isDue = isSamePage && (told.isDue || told.search !== search);
  told = { pathname, search, isDue };
  write("");
  if (!isDue) return () => {};
  const saying = setTimeout(() => {
    told = { ...told, isDue: false };
    write(words);
  }, CALM_MS);
  return () => clearTimeout(saying);
}

function write(words: string): void {
  const said = document.getElementById(SAID_ID);
  if (said && said.textContent !== words) said.textContent = words;
}
