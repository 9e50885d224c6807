import { STATUS, statusLabel } from "@accord/domain/status";
import faceStyles from "./cell-face.module.css";
import { type CellSaying, qualification } from "./cell-face.tsx";
import { type CellMark, fromBlank, heardWords, oldWords, restatedWords } from "./cell-mark.ts";
import { escaped } from "./escaped.ts";
import { movementMarkup } from "./mark.tsx";
import styles from "./matrix-cell.module.css";

/**
 * The words that {@link CellFace} draws, as plain markup: a matrix has tens of thousands of them. A test holds them alike.
 * Its mark is a letter that the style sheet puts before them (`--sign`).
 *
 * @param isAlone - whether nothing follows it within the cell
 */
export function faceMarkup(cell: CellSaying, isAlone: boolean): string {
  if (cell.status === null) {
    return `<span class="${faceStyles["words"]}"><span class="visually-hidden">Needs review: </span>${escaped(cell.sourceWording ?? "")}</span>`;
  }
  const shown = statusLabel(cell.status);
  const rest = STATUS[cell.status].label.slice(shown.length);
  const second = qualification(cell);
  // Most cells: a word and nothing else needs no element of its own.
  if (isAlone && !rest && !second) return shown;
  return `<span>${shown}${rest && `<span class="visually-hidden">${rest}</span>`}${
    second ? `<span class="${faceStyles["qualifier"]}">${escaped(second)}</span>` : ""
  }</span>`;
}

/**
 * How a cell differs from the day it is compared with, as in an amended bill: the sign at the right,
 * the old value struck through under the new. A screen reader hears it in words after the status.
 */
export function markMarkup(mark: CellMark): string {
  const [old, blank, restated] = [oldWords(mark), fromBlank(mark), restatedWords(mark)];
  return [
    mark.movement ? movementMarkup(mark.movement) : "",
    old ? under(`<s>${escaped(old)}</s>`) : "",
    blank ? under(blank) : "",
    restated ? under(`<b class="${styles["restated"]}">r</b> ${escaped(restated)}`) : "",
    `<span class="visually-hidden">${escaped(heardWords(mark))}</span>`,
  ].join("");
}

function under(words: string): string {
  return `<span class="${styles["was"]}" aria-hidden="true">${words}</span>`;
}
