import type { KeyboardEvent } from "react";
import { focusInSight } from "./cell-link.ts";

/** How far each arrow goes, in columns and rows. */
const STEPS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Moves focus from a cell's link to the next one in the direction of an arrow key.
 *
 * Blank squares and folded rows are passed over. Does nothing when focus is not on a cell, so
 * the page still scrolls with the arrows.
 */
export function moveBetweenCells(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const square = (event.target as HTMLElement).closest("td[data-partnership]");
  const row = square?.closest("tr");
  if (!square || !row) return;

  const next =
    step[1] === 0 ? besides(square, step[0]) : beyond(event.currentTarget, row, square, step[1]);
  if (!next) return;
  event.preventDefault();
  focusInSight(next);
}

function besides(square: Element, across: number): HTMLElement | null {
  const forward = across > 0;
  const after = (one: Element) => (forward ? one.nextElementSibling : one.previousElementSibling);
  for (let other = after(square); other; other = after(other)) {
    const link = other.querySelector<HTMLElement>("a[id^='cell.']");
    if (link) return link;
  }
  return null;
}

function beyond(table: Element, row: Element, square: Element, down: number): HTMLElement | null {
  const rows = [...table.querySelectorAll<HTMLElement>("tr[data-area]")].filter(
    (one) => one === row || one.offsetParent !== null,
  );
  const column = square.getAttribute("data-partnership");
  for (let at = rows.indexOf(row as HTMLElement) + down; rows[at]; at += down) {
    const link = rows[at]?.querySelector<HTMLElement>(`td[data-partnership="${column}"] > a`);
    if (link) return link;
  }
  return null;
}
