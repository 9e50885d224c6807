import type { ComponentProps, MouseEvent } from "react";
import styles from "./button.module.css";

/** The one thing to do here; something else to do; something to do inside running text. */
export type ButtonKind = "primary" | "secondary" | "link" | "icon";

/** The look of a button, for a router's link that acts as one. */
export function buttonLook(kind: ButtonKind = "secondary"): string {
  return [kind === "link" || kind === "icon" ? "" : styles["button"], styles[kind]]
    .filter(Boolean)
    .join(" ");
}

export interface ButtonProps extends ComponentProps<"button"> {
  readonly kind?: ButtonKind;
  /** While true the button says it is busy and does nothing, but keeps focus. */
  readonly busy?: boolean;
}

/** A button with a verb on it. Of kind `button` unless it is told to submit. */
export function Button({ kind, busy = false, type = "button", onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      // It submits while it is busy, too: a form without such a button is sent by Enter in its only field.
      type={type}
      className={buttonLook(kind)}
      // `disabled` would drop focus to the page's start.
      aria-disabled={busy || undefined}
      onClick={busy ? holdOff : onClick}
    />
  );
}

/** Enter in a field presses the button that submits: neither goes on from there. */
function holdOff(event: MouseEvent): void {
  event.preventDefault();
}
