/** How often work is told to the register, at most. */
const TOLD_EVERY_MS = 60_000;
/** So long before the end a person is asked whether they are there. */
export const ASKED_BEFORE_MS = 2 * 60_000;
/** Shared by the tabs of a browser: work in one is work in all. */
const KEY = "accord.last-work";

/** What says that a person is at work. */
const SIGNS = ["keydown", "pointerdown", "wheel", "touchstart"] as const;

export interface StillHere {
  /** The person says that they are there. */
  stay(): void;
  stop(): void;
}

interface Watched {
  readonly idleMs: number;
  /** Tells the register that somebody works. */
  readonly tell: () => void;
  /** Told when the end is near, and when it no longer is. */
  readonly onNear: (isNear: boolean) => void;
  /** Told when nobody has done anything for so long that the session has ended. */
  readonly onEnd: () => void;
  readonly window: Window;
  readonly storage: Pick<Storage, "getItem" | "setItem"> | null;
}

/**
 * Watches whether somebody works at this browser, so that a session ends when nobody does.
 *
 * The register ends the session by itself; this says so beforehand, and tells it of work that
 * changes nothing, such as reading and scrolling.
 */
export function watchStillHere(watched: Watched): StillHere {
  const { idleMs, tell, onNear, onEnd, window, storage } = watched;
  let toldMs = Number.NEGATIVE_INFINITY;
  let lastMs = Date.now();
  let isNear = false;

  function work(): void {
    lastMs = Date.now();
    if (isNear) return; // Asked: only an answer counts, not a passing hand.
    note();
  }

  function note(): void {
    if (lastMs - toldMs < TOLD_EVERY_MS) return;
    toldMs = lastMs;
    try {
      storage?.setItem(KEY, String(lastMs));
    } catch {
      // A browser without storage: each tab counts for itself.
    }
    tell();
  }

  function look(): void {
    const elsewhereMs = Number(storage?.getItem(KEY) ?? 0);
    const idleForMs = Date.now() - Math.max(isNear ? 0 : lastMs, toldMs, elsewhereMs);
    if (idleForMs >= idleMs) onEnd();
    const nowNear = idleForMs >= idleMs - ASKED_BEFORE_MS;
    if (nowNear !== isNear) {
      isNear = nowNear;
      onNear(isNear);
    }
  }

  for (const sign of SIGNS) window.addEventListener(sign, work, { passive: true, capture: true });
  const timer = window.setInterval(look, Math.min(10_000, idleMs / 10));
  note();
  return {
    stay() {
      isNear = false;
      lastMs = Date.now();
      toldMs = Number.NEGATIVE_INFINITY;
      note();
      onNear(false);
    },
    stop() {
      for (const sign of SIGNS) window.removeEventListener(sign, work, { capture: true });
      window.clearInterval(timer);
    },
  };
}
