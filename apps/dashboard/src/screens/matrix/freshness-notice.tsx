import type { Liveness } from "@accord/client/use-live";
import type { LiveMatrix } from "@accord/client/use-live-matrix";
import { Notice } from "@accord/ui/notice";
import { useEffect, useState } from "react";
import { freshness } from "./freshness.ts";
import styles from "./matrix-page.module.css";

/** Longer than a person takes for at once, and than a short break of the line. */
const PATIENCE_MS = 2_500;

interface FreshnessNoticeProps {
  readonly live: LiveMatrix;
  readonly liveness: Liveness;
}

/** Says when what stands on the page was read, while it may be older than the register. */
export function FreshnessNotice({ live, liveness }: FreshnessNoticeProps) {
  const slow = useLasts(live.isReading);
  const silent = useLasts(liveness === "silent");
  if (!live.view) return null;
  const says = freshness({
    readAt: live.readAt,
    liveness: silent ? "silent" : "listening",
    failed: live.error !== null,
    slow,
  });
  return (
    <div role="status" className={says ? styles["notice"] : undefined}>
      {says && <Notice>{says}</Notice>}
    </div>
  );
}

/** Whether something has been so for a while. */
function useLasts(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasts(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isSo]);
  return lasts;
}
