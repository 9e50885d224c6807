import { cellKey } from "@accord/domain/cell";
import type { MatrixView } from "@accord/domain/matrix";
import { cellLinkId, focusInSight } from "@accord/ui/cell-link";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { blockOf, type GridShape, isOne, only, placesIn, type Selection } from "./grid-shape.ts";

export interface Grid {
  /** Around the table. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly isEntered: boolean;
  readonly selection: Selection | null;
  /** The rows and columns that can be gone to at this moment. */
  readonly shape: () => GridShape;
  /** Enters at a cell, or goes on from there: it gets the focus. */
  readonly select: (selection: Selection) => void;
  readonly leave: () => void;
  /** Tells the grid which cell has the focus. */
  readonly reached: (place: MatrixPlace) => void;
}

/** As many cells as are told one by one that they are not chosen. */
const MOST_MARKED = 5_000;

/**
 * Makes a grid of the table that is kept. Only what changes is touched: the table itself is drawn
 * by React and not drawn again for a step, so that a key is answered at once in a matrix of any size.
 *
 * @param drawn - what the table was drawn from: when it is another, rows may have come and gone
 */
export function useGrid(view: MatrixView | null, drawn: unknown): Grid {
  const frame = useRef<HTMLDivElement>(null);
  const [isEntered, setEntered] = useState(false);
  const [selection, setSelection] = useState<Selection | null>(null);
  const stop = useRef<HTMLElement | null>(null);
  const painted = useRef<readonly Element[]>([]);
  const partnerships = view?.partnerships;

  const shape = useCallback((): GridShape => {
    const rows = frame.current?.querySelectorAll<HTMLElement>(
      "tbody:not([data-folded]) > tr[data-area]",
    );
    return {
      areas: [...(rows ?? [])].map((row) => row.dataset["area"] ?? ""),
      partnerships: partnerships?.map(({ slug }) => slug) ?? [],
    };
  }, [partnerships]);

  const giveStop = useCallback((link: HTMLElement | null) => {
    if (!link || link === stop.current) return;
    if (stop.current) stop.current.tabIndex = -1;
    link.tabIndex = 0;
    stop.current = link;
  }, []);

  // Tab stops at one cell: the last that was reached, or the first there is.
  useLayoutEffect(() => {
    const isThere = stop.current?.isConnected && !stop.current.closest("tbody[data-folded]");
    if (isThere) return;
    stop.current = null;
    giveStop(
      frame.current?.querySelector<HTMLElement>("tbody:not([data-folded]) a[id^='cell.']") ?? null,
    );
  }, [drawn, giveStop]);

  // Which squares can be chosen is told when the grid is entered or drawn anew, not at each step.
  useLayoutEffect(() => {
    const table = frame.current;
    if (!table) return;
    if (!isEntered) {
      for (const square of table.querySelectorAll("td[aria-selected]")) {
        square.removeAttribute("aria-selected");
      }
      painted.current = [];
      return;
    }
    const unmarked = table.querySelectorAll("td[data-partnership]:not([aria-selected])");
    // Each mark is work for the browser's styles: a very large grid marks only what is chosen.
    if (unmarked.length > MOST_MARKED) return;
    for (const square of unmarked) square.setAttribute("aria-selected", "false");
  }, [isEntered, drawn]);

  useLayoutEffect(() => {
    if (!isEntered) return;
    for (const square of painted.current) square.setAttribute("aria-selected", "false");
    const places = selection ? placesIn(placesOf(selection, shape)) : [];
    painted.current = places.flatMap((place) => squareOf(place) ?? []);
    for (const square of painted.current) square.setAttribute("aria-selected", "true");
  }, [selection, isEntered, drawn, shape]);

  const select = useCallback((next: Selection) => {
    setEntered(true);
    setSelection(next);
    focusCell(next.active);
  }, []);

  const leave = useCallback(() => {
    setEntered(false);
    setSelection(null);
  }, []);

  const reached = useCallback(
    (place: MatrixPlace) => {
      giveStop(linkOf(place));
      setSelection((before) =>
        before && cellKey(before.active) !== cellKey(place) ? only(place) : before,
      );
    },
    [giveStop],
  );

  return { frame, isEntered, selection, shape, select, leave, reached };
}

/** The block of a selection. One cell needs no look at what else is drawn. */
function placesOf(selection: Selection, shape: () => GridShape): GridShape {
  const { area, partnership } = selection.active;
  if (isOne(selection)) return { areas: [area], partnerships: [partnership] };
  return blockOf(shape(), selection);
}

/** Puts the focus on a cell, in sight. */
export function focusCell(place: MatrixPlace): void {
  const link = linkOf(place);
  if (link) focusInSight(link);
}

/** The cell of the table something is in, or null. */
export function placeIn(target: EventTarget | null): MatrixPlace | null {
  if (!(target instanceof Element)) return null;
  const square = target.closest<HTMLElement>("td[data-partnership]");
  const partnership = square?.dataset["partnership"];
  const area = square?.closest("tr")?.dataset["area"];
  return area && partnership ? { area, partnership } : null;
}

function linkOf(place: MatrixPlace): HTMLElement | null {
  return document.getElementById(cellLinkId(place));
}

/** The square of a cell. */
export function squareOf(place: MatrixPlace): Element | null {
  return linkOf(place)?.closest("td") ?? null;
}
