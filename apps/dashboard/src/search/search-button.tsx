import { buttonLook } from "@accord/ui/button";
import { SignMark } from "@accord/ui/mark";
import { useRef, useState } from "react";
import { LazyPart, lazyPart } from "../lazy-part.tsx";
import { useKey } from "../use-key.ts";

const SearchBox = lazyPart(async () => (await import("./search-box.tsx")).SearchBox);

/** Opens the box that searches everything, as `/` does. */
export function SearchButton() {
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState("");
  const opener = useRef<Element | null>(null);
  function open() {
    opener.current = document.activeElement;
    setWords("");
    setIsOpen(true);
  }
  function close() {
    setIsOpen(false);
    afterClosing(() => {
      if (document.activeElement === document.body) focusOn(opener.current);
    });
  }
  function leave() {
    setIsOpen(false);
    // To the page that was chosen, also where what opened the box is still there.
    afterClosing(() => focusOn(document.getElementById("main")));
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
          <SearchBox words={words} onWords={setWords} onClose={close} onLeave={leave} />
        </LazyPart>
      )}
    </>
  );
}

/** When the box has left the page, and has given the focus back where it knew to whom. */
function afterClosing(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
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
