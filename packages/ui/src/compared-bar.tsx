import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import styles from "./compared-bar.module.css";
import { useHeightAsProperty } from "./use-height-as-property.ts";

interface ComparedBarProps {
  /** Which day the page shows, and what it is compared with. */
  readonly says: ReactNode;
  /** The rail; its place is kept while it is on its way. */
  readonly rail: ReactNode;
  /** What stands at its end: days to compare with, and what the marks mean. */
  readonly side: ReactNode;
  /** The form of the day that is being chosen; on a phone the rail is there with it. */
  readonly card: ReactNode;
  readonly onCloseCard: () => void;
}

/** The bar of time below the masthead: the sentence, the rail, days to compare with. */
export function ComparedBar({ says, rail, side, card, onCloseCard }: ComparedBarProps) {
  const bar = useRef<HTMLElement>(null);
  const isOpen = Boolean(card);
  useHeightAsProperty(bar, "--bar-height");
  useEffect(() => {
    if (!isOpen) return;
    function closeFromOutside(event: PointerEvent) {
      if (!bar.current?.contains(event.target as Node)) onCloseCard();
    }
    document.addEventListener("pointerdown", closeFromOutside);
    return () => document.removeEventListener("pointerdown", closeFromOutside);
  }, [isOpen, onCloseCard]);
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isOpen) {
      opener.current = bar.current?.querySelector<HTMLElement>("[aria-expanded=true]") ?? null;
    } else if (opener.current) {
      // The form took the focus with it: it goes back to the day that opened it.
      if (document.activeElement === document.body) opener.current.focus();
      opener.current = null;
    }
  });
  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || !isOpen) return;
    // The panel of the page hears the key of the document, and stays open.
    event.preventDefault();
    bar.current?.querySelector<HTMLElement>("[aria-expanded=true]")?.focus();
    onCloseCard();
  }
  return (
    <section
      className={styles["bar"]}
      aria-label="Time"
      data-open={isOpen || undefined}
      ref={bar}
      onKeyDown={closeOnEscape}
    >
      <div className={styles["says"]}>{says}</div>
      {card && <div className={styles["card"]}>{card}</div>}
      <div className={styles["rail"]}>{rail}</div>
      <div className={styles["side"]}>{side}</div>
    </section>
  );
}

interface DayButtonProps {
  readonly isOpen: boolean;
  /** Says what the button is for, before the day. */
  readonly label: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A day within the sentence, which opens the form of it. */
export function DayButton({ isOpen, label, onToggle, children }: DayButtonProps) {
  return (
    <button type="button" className={styles["day"]} aria-expanded={isOpen} onClick={onToggle}>
      <span className="visually-hidden">{label} </span>
      {children}
    </button>
  );
}
