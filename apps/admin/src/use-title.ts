import { useEffect } from "react";

/** Names the document: the page and what it found, then the product. */
export function useTitle(words: string): void {
  useEffect(() => {
    document.title = `${words} – Accord`;
  }, [words]);
}
