import type { MouseEvent } from "react";

/**
 * Does something in place of following a link, where the click asked for no more than that.
 *
 * With a modifier or another button the browser follows the link as the person asked: in a new
 * tab, a new window, as a download.
 */
export function onPlainClick(event: MouseEvent, act: () => void): void {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (modified || event.button !== 0 || event.defaultPrevented) return;
  event.preventDefault();
  act();
}
