import { Button } from "@accord/ui/button";
import { Notice } from "@accord/ui/notice";
import { useEffect, useRef } from "react";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import styles from "../matrix/forms.module.css";

/** Something that has just been recorded and can be taken back. */
export interface Done {
  readonly act: number;
  readonly words: string;
  readonly isUndone: boolean;
}

interface UndoNoticeProps {
  readonly done: Done;
  /** Undoes an act and tells the act that did so. */
  readonly undo: (act: number) => Promise<{ readonly act: number }>;
  readonly onUndone: (done: Done) => void;
}

/** What has just been done, read aloud, with the way back: an undo is a new act, and can be undone. */
export function UndoNotice({ done, undo, onUndone }: UndoNoticeProps) {
  const { problems, busy, attempt } = useAttempt();
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done.words) said.current?.focus();
  }, [done.words]);
  return (
    <>
      <div ref={said} tabIndex={-1}>
        <Notice tone="done" live>
          <p className={styles["links"]}>
            <span>{done.isUndone ? `Undone: ${done.words}` : done.words}</span>
            <Button
              kind="link"
              busy={busy}
              onClick={() =>
                void attempt(async () => {
                  const { act } = await undo(done.act);
                  onUndone({ ...done, act, isUndone: !done.isUndone });
                })
              }
            >
              {done.isUndone ? "Redo" : "Undo"}
            </Button>
          </p>
        </Notice>
      </div>
      <RefusedNotices problems={problems} />
    </>
  );
}
