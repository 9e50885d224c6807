import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** Worth knowing; done as asked; a person is needed; late or refused. */
export type NoticeTone = "plain" | "done" | "person" | "late";

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly heading?: ReactNode;
  /** Read aloud when it appears: politely, or at once where something was refused. */
  readonly live?: boolean;
  readonly children?: ReactNode;
}

/** A few words beside a rule. Amber only where a person is needed, red only for late or refused. */
export function Notice({ tone = "plain", heading, live = false, children }: NoticeProps) {
  const role = live ? (tone === "late" ? "alert" : "status") : undefined;
  return (
    <div className={styles["notice"]} data-tone={tone} role={role}>
      {heading && <p className={styles["heading"]}>{heading}</p>}
      {children}
    </div>
  );
}
