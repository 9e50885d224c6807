import { useEffect, useRef, useState } from "react";
import type { DayAddress, MatrixLinks } from "./use-matrix-links.ts";

/** So long after the last letter the address follows. */
const PAUSE_MS = 400;

/** The words of the search field: shown at once, in the address after a pause, without a step of its own to go back over. */
export function useFind(
  address: DayAddress,
  links: MatrixLinks,
): readonly [words: string, setWords: (words: string) => void] {
  const inAddress = address.find ?? "";
  const [words, setWords] = useState(inAddress);
  const written = useRef(inAddress);
  const now = useRef(links);
  now.current = links;

  // Going back and forth brings its own words.
  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    setWords(inAddress);
  }, [inAddress]);
  useEffect(() => {
    if (words === written.current) return;
    const timer = setTimeout(() => {
      written.current = words;
      // Whoever has followed a link meanwhile is not fetched back.
      if (!now.current.isHere()) return;
      now.current.go({ find: words || undefined }, { replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return [words, setWords];
}
