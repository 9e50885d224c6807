import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components";
import { buttonLook } from "./button.tsx";
import { SignMark } from "./mark.tsx";
import { onPlainClick } from "./plain-click.ts";
import styles from "./search-dialog.module.css";

/** One thing that was found. */
export interface SearchChoice {
  readonly key: string;
  readonly title: ReactNode;
  /** What it is beside, and what of it was found. */
  readonly about: ReactNode;
  readonly href: string;
}

export interface SearchGroup {
  readonly heading: string;
  readonly choices: readonly SearchChoice[];
}

interface SearchDialogProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly groups: readonly SearchGroup[];
  /** Said while something is looked for, and of what was found. */
  readonly status: string;
  /** Where everything that was found is listed. */
  readonly allHref: string;
  readonly onGo: (href: string) => void;
  readonly onClose: () => void;
}

/**
 * One box over the page: what is found stands below it as one types, by kind. Arrows go through it,
 * Enter opens what is chosen, or the page of everything that was found.
 */
export function SearchDialog(props: SearchDialogProps) {
  const { words, onWords, groups, status, allHref, onGo, onClose } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const choices = groups.flatMap((group) => group.choices);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = choices.findIndex(({ key }) => key === chosen);
  const optionId = (key: string) => `${id}-${key}`;

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });

  function answer(event: KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      // Beyond either end is the box itself.
      const next = at + step < -1 ? choices.length - 1 : at + step;
      setChosen(choices[next]?.key ?? null);
    } else if (event.key === "Enter" && words.trim() !== "") {
      event.preventDefault();
      onGo(choices[at]?.href ?? allHref);
    }
  }

  return (
    <ModalOverlay
      className={styles["veil"] ?? ""}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={styles["modal"] ?? ""}>
        <AriaDialog className={styles["dialog"] ?? ""} aria-label="Search everything">
          <div className={styles["box"]}>
            <SignMark sign="search" />
            <input
              type="search"
              role="combobox"
              aria-label="Search everything"
              aria-autocomplete="list"
              aria-expanded={choices.length > 0}
              aria-controls={`${id}-found`}
              aria-activedescendant={at < 0 ? undefined : optionId(chosen ?? "")}
              autoComplete="off"
              spellCheck={false}
              maxLength={100}
              placeholder="Areas, partnerships, forces, meetings, words of a source"
              value={words}
              // biome-ignore lint/a11y/noAutofocus: the box is what the dialog was opened for
              autoFocus
              onChange={(event) => {
                setChosen(null);
                onWords(event.target.value);
              }}
              onKeyDown={answer}
            />
            <button type="button" className={buttonLook("link")} onClick={onClose}>
              Close
            </button>
          </div>
          <div
            ref={list}
            id={`${id}-found`}
            role="listbox"
            aria-label="Found"
            className={styles["found"]}
          >
            {groups.map(({ heading, choices }) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
              <div key={heading} role="group" aria-labelledby={`${id}-${heading}`}>
                <p id={`${id}-${heading}`} className={styles["heading"]}>
                  {heading}
                </p>
                {choices.map(({ key, title, about, href }) => (
                  <a
                    key={key}
                    id={optionId(key)}
                    role="option"
                    aria-selected={key === chosen}
                    tabIndex={-1}
                    href={href}
                    onPointerMove={() => setChosen(key)}
                    onClick={(event) => onPlainClick(event, () => onGo(href))}
                  >
                    <b>{title}</b>
                    <span>{about}</span>
                  </a>
                ))}
              </div>
            ))}
          </div>
          <p className={styles["status"]}>
            <span role="status">{status}</span>
            {choices.length > 0 && (
              <a href={allHref} onClick={(event) => onPlainClick(event, () => onGo(allHref))}>
                All that was found
              </a>
            )}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
