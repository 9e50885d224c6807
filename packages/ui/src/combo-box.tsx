import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import styles from "./combo-box.module.css";
import { Field, type FieldProps } from "./field.tsx";
import { SignMark } from "./mark.tsx";
import { matching } from "./matching.ts";
import type { ChoiceGroup } from "./select.tsx";

interface ComboBoxProps extends FieldProps {
  /** The id the error summary links to. */
  readonly id: string;
  /** What stands there before a choice: an empty field means "none of these". */
  readonly empty: string;
  /** The likeliest first. */
  readonly groups: readonly ChoiceGroup[];
  /** Empty for none of them. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * One of a long list, found by typing a part of its name: arrows go through what is found, Enter takes
 * it, Escape closes the list. An empty field is no choice; words that name nothing go when it is left.
 */
export function ComboBox(props: ComboBoxProps) {
  const { id, label, hint, error, empty, groups, value, onChange } = props;
  /** What is being typed; null where the field shows what is chosen. */
  const [words, setWords] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const named = groups.flatMap(({ choices }) => choices).find((one) => one.value === value);
  const found = matching(groups, words ?? "");
  const choices = found.flatMap((group) => group.choices);
  const at = choices.findIndex((one) => one.value === active);
  const optionId = (choice: string) => `${id}-${choice}`;

  // The list is seen whole where there is room for it.
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  useEffect(() => {
    if (active)
      list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active]);

  function close() {
    setIsOpen(false);
    setActive(null);
    setWords(null);
  }
  function take(choice: string) {
    onChange(choice);
    close();
  }
  function answer(event: KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setIsOpen(true);
      const next = (at + step + choices.length) % choices.length;
      setActive(choices[at < 0 && step < 0 ? choices.length - 1 : next]?.value ?? null);
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      const only = words && choices.length === 1 ? choices[0] : undefined;
      const chosen = choices[at] ?? only;
      if (chosen) take(chosen.value);
    } else if (event.key === "Escape" && isOpen) {
      // What it stands in stays open.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return (
    <Field {...{ id, label, hint, error }}>
      {(parts) => (
        <div className={styles["box"]}>
          <input
            {...parts}
            ref={input}
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-found` : undefined}
            aria-activedescendant={at < 0 ? undefined : optionId(active ?? "")}
            autoComplete="off"
            spellCheck={false}
            placeholder={empty}
            value={words ?? named?.label ?? ""}
            onClick={() => setIsOpen(true)}
            onChange={({ target }) => {
              setWords(target.value);
              setActive(null);
              setIsOpen(true);
              if (target.value.trim() === "") onChange("");
            }}
            onKeyDown={answer}
            onBlur={close}
          />
          <button
            type="button"
            className={styles["open"]}
            tabIndex={-1}
            aria-hidden="true"
            onMouseDown={stay}
            onClick={() => {
              input.current?.focus();
              if (isOpen) close();
              else setIsOpen(true);
            }}
          >
            <SignMark sign="fold" />
          </button>
          {isOpen && (
            <div
              ref={list}
              id={`${id}-found`}
              role="listbox"
              tabIndex={-1}
              aria-label="Choices"
              onMouseDown={stay}
              className={styles["found"]}
            >
              {found.map((group) => (
                // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
                <div key={group.label} role="group" aria-labelledby={`${id}-${group.label}`}>
                  <p id={`${id}-${group.label}`} className={styles["heading"]}>
                    {group.label}
                  </p>
                  {group.choices.map((choice) => (
                    <div
                      key={choice.value}
                      id={optionId(choice.value)}
                      role="option"
                      tabIndex={-1}
                      aria-selected={choice.value === active}
                      data-chosen={choice.value === value || undefined}
                      className={styles["choice"]}
                      onPointerMove={() => setActive(choice.value)}
                      onClick={() => take(choice.value)}
                      onKeyDown={answer}
                    >
                      {choice.label}
                    </div>
                  ))}
                </div>
              ))}
            </div>
          )}
          <span className="visually-hidden" role="status">
            {isOpen && words !== null && foundWords(choices.length)}
          </span>
          {isOpen && choices.length === 0 && (
            <p className={styles["none"]}>No name has “{words}” in it.</p>
          )}
        </div>
      )}
    </Field>
  );
}

/** The field keeps the focus while its list is used. */
function stay(event: MouseEvent): void {
  event.preventDefault();
}

function foundWords(number: number): string {
  return number === 0 ? "None found" : `${number} found`;
}
