import { type ReactNode, useEffect, useId, useRef } from "react";
import { buttonLook } from "./button.tsx";
import { SignMark } from "./mark.tsx";
import styles from "./side-panel.module.css";

export interface SidePanelProps {
  /** What the panel is about; when it becomes another, focus goes to the heading again. */
  readonly subject: string;
  /** A quiet line above the heading. */
  readonly kicker?: ReactNode;
  readonly heading: ReactNode;
  readonly onClose: () => void;
  /** Id of what gets focus on closing when what opened the panel is gone, or was never on this page. */
  readonly returnTo?: string;
  readonly children: ReactNode;
}

/**
 * A panel beside the page, over it where there is no room.
 *
 * Focus goes to its heading when it opens and back to what opened it when it closes; Escape closes it.
 */
export function SidePanel(props: SidePanelProps) {
  const { subject, kicker, heading, onClose, returnTo, children } = props;
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  const latest = useRef({ onClose, returnTo });
  useEffect(() => {
    latest.current = { onClose, returnTo };
  });

  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) opener.current = document.activeElement;
    if (panel.current) panel.current.scrollTop = 0;
    title.current?.focus({ preventScroll: true });
    // On the way back a browser's page restores how far the panel was scrolled, past its heading.
    const frame = requestAnimationFrame(() => {
      if (panel.current && document.activeElement === title.current) panel.current.scrollTop = 0;
    });
    return () => cancelAnimationFrame(frame);
  }, [subject]);

  useEffect(() => {
    function closeOnEscape(event: KeyboardEvent) {
      if (event.key === "Escape" && !event.defaultPrevented) latest.current.onClose();
    }
    document.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("keydown", closeOnEscape);
      // The panel has left the page by now: focus that was in it has fallen back to the body.
      if (document.activeElement !== document.body) return;
      focusOn(opener.current, latest.current.returnTo);
    };
  }, []);

  return (
    <aside className={styles["panel"]} aria-labelledby={id} ref={panel} data-below-bars="">
      {kicker && <p className={styles["kicker"]}>{kicker}</p>}
      <h2 id={id} ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {/* After the heading, where focus begins: the first Tab reaches it. */}
      <button
        type="button"
        className={`${buttonLook("icon")} ${styles["close"]}`}
        aria-label="Close the panel"
        title="Close (Esc)"
        onClick={onClose}
      >
        <SignMark sign="close" />
      </button>
      {children}
    </aside>
  );
}

function focusOn(opener: Element | null, returnTo: string | undefined): void {
  // Neither the window nor the page as a whole opened anything: focus had only come to rest there.
  const known =
    opener instanceof HTMLElement && opener.isConnected && !opener.matches("body, main");
  const target = known ? opener : returnTo ? document.getElementById(returnTo) : null;
  target?.focus();
  // On the way back the page is scrolled to where it was after this.
  requestAnimationFrame(() => {
    if (document.activeElement === target) target?.scrollIntoView({ block: "nearest" });
  });
}
