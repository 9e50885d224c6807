import type { ComponentProps } from "react";
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
      type={busy ? "button" : type}
      className={buttonLook(kind)}
      // `disabled` would drop focus to the page's start.
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}
