import { type RefObject, useEffect } from "react";

/** Squares that are laid out and drawn in one frame, so that it stays well within 50 ms. */
const SQUARES_A_FRAME = 400;
/** What is scrolled at once and is no jump, as a part of the window. */
const NO_JUMP = 1 / 4;
/** How far beyond the window rows are held, as a part of it; further out their style leaves them undone. */
const BEYOND = 1 / 2;

/**
 * Lays out over several frames what comes into sight when somebody jumps through a long table that
 * scrolls within a region: first the rows in sight, from the top down, then those just beyond.
 *
 * By their style (`content-visibility: auto`) rows out of sight are left undone, and all that come into
 * sight are done in one frame. That is right for a wheel; a bar that is dragged brings a windowful.
 *
 * A row that is held (`data-held`) is clipped away on the screen and nothing else: it takes the focus,
 * and prints.
 *
 * @param columns - how many squares a row has
 */
export function useRowsAFewAtATime(region: RefObject<HTMLElement | null>, columns: number): void {
  useEffect(() => {
    const scrolled = region.current;
    if (!scrolled) return;
    const rowsAFrame = Math.max(1, Math.floor(SQUARES_A_FRAME / columns));
    let top = scrolled.scrollTop;
    let held: HTMLElement[] = [];
    let frame = 0;

    function wait(frames: number, then: () => void) {
      frame = requestAnimationFrame(() => (frames > 1 ? wait(frames - 1, then) : then()));
    }
    function letSomeGo() {
      letGo(held.splice(0, rowsAFrame));
      if (held.length > 0) wait(1, letSomeGo);
    }
    function hold(this: HTMLElement) {
      const distance = Math.abs(this.scrollTop - top);
      top = this.scrollTop;
      if (distance < this.clientHeight * NO_JUMP) return;
      cancelAnimationFrame(frame);
      const coming = rowsToCome(this);
      letGo(held);
      held = coming.slice(rowsAFrame);
      for (const row of held) row.dataset["held"] = "";
      // The browser sees in this frame which rows are in sight, and lays them out in the next.
      if (held.length > 0) wait(2, letSomeGo);
    }
    scrolled.addEventListener("scroll", hold, { passive: true });
    return () => {
      scrolled.removeEventListener("scroll", hold);
      cancelAnimationFrame(frame);
      letGo(held);
    };
  }, [region, columns]);
}

function letGo(rows: readonly HTMLElement[]) {
  for (const row of rows) delete row.dataset["held"];
}

/**
 * Rows in sight or close to it that are not laid out: first those in sight. None of a group that is
 * folded, and none where the browser cannot say: there all are laid out.
 */
function rowsToCome(scrolled: HTMLElement): readonly HTMLElement[] {
  const sight = scrolled.getBoundingClientRect();
  const beyond = sight.height * BEYOND;
  const [inSight, close]: [HTMLElement[], HTMLElement[]] = [[], []];
  for (const row of scrolled.querySelector("table")?.rows ?? []) {
    if (row.dataset["area"] === undefined) continue;
    const { top, bottom, height } = row.getBoundingClientRect();
    if (height === 0 || bottom < sight.top - beyond || top > sight.bottom + beyond) continue;
    const isDone =
      row.firstElementChild?.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
    if (isDone) continue;
    (bottom < sight.top || top > sight.bottom ? close : inSight).push(row);
  }
  return [...inSight, ...close];
}
