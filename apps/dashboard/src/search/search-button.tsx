import { buttonLook } from "@accord/ui/button";
import { SignMark } from "@accord/ui/mark";
import { useState } from "react";
import { LazyPart, lazyPart } from "../lazy-part.tsx";
import { useKey } from "../use-key.ts";

const SearchBox = lazyPart(async () => (await import("./search-box.tsx")).SearchBox);

/** Opens the box that searches everything, as `/` does. */
export function SearchButton() {
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState("");
  function open() {
    setWords("");
    setIsOpen(true);
  }
  useKey("/", open);
  return (
    <>
      <button
        type="button"
        className={buttonLook("icon")}
        aria-label="Search everything"
        aria-keyshortcuts="/"
        title="Search ( / )"
        onClick={open}
      >
        <SignMark sign="search" />
      </button>
      {isOpen && (
        <LazyPart whileAway={<FirstLetters words={words} onWords={setWords} />}>
          <SearchBox words={words} onWords={setWords} onClose={() => setIsOpen(false)} />
        </LazyPart>
      )}
    </>
  );
}

interface FirstLettersProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** Takes what is typed while the box is on its way, so that no letter is lost. */
function FirstLetters({ words, onWords }: FirstLettersProps) {
  return (
    <input
      className="visually-hidden"
      aria-label="Search everything"
      // biome-ignore lint/a11y/noAutofocus: whoever asked to search types at once
      autoFocus
      value={words}
      onChange={(event) => onWords(event.target.value)}
    />
  );
}
