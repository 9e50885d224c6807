import type { ReadState } from "@accord/client/use-live-read";
import { Notice } from "@accord/ui/notice";
import { useEffect, useState } from "react";
import { freshness } from "./freshness.ts";
import styles from "./freshness-notice.module.css";
import { useReader } from "./reader.ts";

/** Longer than a person takes for at once, and than a short break of the line. */
const PATIENCE_MS = 2_500;

/**
 * Says when what stands on the page was read, while it may be older than the register.
 * At the foot of the window, so that nothing on the page moves when it comes and goes.
 */
export function FreshnessNotice({ live }: { readonly live: ReadState }) {
  const { liveness, isCutOff } = useReader();
  const slow = useLasts(live.isReading);
  const silent = useLasts(liveness === "silent");
  if (live.readAt === 0) return null;
  const says = freshness({
    readAt: live.readAt,
    liveness: silent ? "silent" : "listening",
    failed: live.error !== null || isCutOff,
    slow,
  });
  return (
    <div role="status" className={styles["freshness"]}>
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
