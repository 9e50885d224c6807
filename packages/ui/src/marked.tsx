import type { ReactNode } from "react";

interface MarkedProps {
  readonly text: string;
  /** The words to mark, as the text writes them. */
  readonly words: readonly string[];
}

/** A text with the words marked that it was found by. */
export function Marked({ text, words }: MarkedProps) {
  const parts: ReactNode[] = [];
  let rest = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!words.includes(word)) continue;
    parts.push(text.slice(rest, index), <mark key={index}>{word}</mark>);
    rest = index + word.length;
  }
  return [...parts, text.slice(rest)];
}
