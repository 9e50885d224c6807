import type { MatrixRowProps } from "./matrix-row.tsx";
import {
  commentMarkup,
  linkMarkup,
  reachMarkup,
  rowMarkup,
  type SquareMarkup,
  STATE_NAMES,
  samePartnerships,
  squaresOf,
} from "./row-markup.ts";

/**
 * Draws a row as it is now where it stands as it was: only what differs is touched, the focus stays
 * where it is, and what others have set of a square (who is chosen, where Tab stops) stands. Addresses
 * are left as they are: the table puts the address of the day into a link when somebody comes to it.
 */
export function redrawRow(
  element: HTMLTableRowElement,
  before: MatrixRowProps,
  after: MatrixRowProps,
): void {
  const squares = squaresOf(after);
  if (!isSameFrame(before, after)) {
    element.innerHTML = rowMarkup(after, squares);
    return;
  }
  if (before.isChosen !== after.isChosen) {
    element.querySelector("th > button")?.setAttribute("aria-pressed", String(after.isChosen));
  }
  const reach = reachMarkup(after);
  const reachSquare = element.children[1];
  if (reach !== reachMarkup(before) && reachSquare) reachSquare.outerHTML = reach;
  const old = squaresOf(before);
  const first = reach === "" ? 1 : 2;
  squares.forEach((square, index) => {
    const cell = element.children[first + index];
    const was = old[index];
    if (cell && was) redrawSquare(cell, was, square, () => linkMarkup(after, index, square));
  });
  const comment = commentMarkup(after);
  const last = element.lastElementChild;
  if (comment !== commentMarkup(before) && last) last.outerHTML = comment;
}

/** Whether a row has the same squares under the same name. */
function isSameFrame(before: MatrixRowProps, after: MatrixRowProps): boolean {
  return (
    before.area.slug === after.area.slug &&
    before.area.name === after.area.name &&
    (before.areaHref === null) === (after.areaHref === null) &&
    (before.reach === undefined) === (after.reach === undefined) &&
    (before.number === null) === (after.number === null) &&
    samePartnerships(before.partnerships, after.partnerships)
  );
}

function redrawSquare(cell: Element, was: SquareMarkup, is: SquareMarkup, link: () => string) {
  for (const name of STATE_NAMES) {
    const value = is.state[name];
    if (value === was.state[name]) continue;
    if (value === null) cell.removeAttribute(name);
    else cell.setAttribute(name, value);
  }
  const anchor = cell.firstElementChild;
  const isSameKind = was.state["data-blank"] === is.state["data-blank"];
  if (!anchor || !was.link || !is.link || !isSameKind) {
    if (was.link || is.link) replaceLink(cell, link());
    return;
  }
  if (is.link.current !== was.link.current) {
    if (is.link.current) anchor.setAttribute("aria-current", "true");
    else anchor.removeAttribute("aria-current");
  }
  if (is.face !== was.face) anchor.innerHTML = is.face;
}

/** Puts another link into a square; the place where Tab stops, and the focus, go with it. */
function replaceLink(cell: Element, markup: string) {
  const before = cell.firstElementChild;
  const hadFocus = before !== null && before === document.activeElement;
  const stop = before?.getAttribute("tabindex") ?? null;
  cell.innerHTML = markup;
  const after = cell.firstElementChild;
  if (!(after instanceof HTMLElement)) return;
  if (stop !== null) after.setAttribute("tabindex", stop);
  if (hadFocus) after.focus({ preventScroll: true });
}
