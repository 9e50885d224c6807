import type { Step } from "./grid-shape.ts";
import { type PickedStanding, pickedBy } from "./status-keys.ts";

/** What a key means while the grid is entered. */
export type GridAct =
  | { readonly act: "go"; readonly step: Step; readonly extends: boolean }
  | { readonly act: "pick"; readonly standing: PickedStanding | null }
  | { readonly act: "widen"; readonly to: "row" | "column" | "all" }
  | { readonly act: "confirm"; readonly scope: "selection" | "row" | "column" }
  | { readonly act: "leave" | "story" | "next" | "keys" | "undo" | "redo" | "clear" };

/** As much of a key press as is looked at. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "row-start",
  End: "row-end",
  PageUp: "page-up",
  PageDown: "page-down",
};
const ENDS: Readonly<Record<string, Step>> = { Home: "grid-start", End: "grid-end" };

/** The act a key press asks for, or null: then it is the browser's. Ctrl may be the Mac's command key. */
export function gridActOf(press: Press): GridAct | null {
  const { key, shiftKey } = press;
  const command = press.ctrlKey || press.metaKey;
  if (press.altKey) return key === "Enter" ? { act: "story" } : null;
  const step = (command ? ENDS[key] : undefined) ?? (command ? undefined : ARROWS[key]);
  if (step) return { act: "go", step, extends: shiftKey };
  if (command) return commandOf(key.toLowerCase(), shiftKey);
  const plain = PLAIN[key] ?? PLAIN[key.toLowerCase()];
  if (key === " " && shiftKey) return { act: "widen", to: "row" };
  if (key.toLowerCase() === "k" && shiftKey) return { act: "confirm", scope: "row" };
  if (plain) return plain;
  const standing = pickedBy(press);
  return standing && { act: "pick", standing };
}

const PLAIN: Readonly<Record<string, GridAct>> = {
  Enter: { act: "pick", standing: null },
  F2: { act: "pick", standing: null },
  Escape: { act: "leave" },
  " ": { act: "confirm", scope: "selection" },
  k: { act: "confirm", scope: "column" },
  i: { act: "story" },
  n: { act: "next" },
  "?": { act: "keys" },
  Delete: { act: "clear" },
  Backspace: { act: "clear" },
};

function commandOf(key: string, shiftKey: boolean): GridAct | null {
  if (key === "a") return { act: "widen", to: "all" };
  if (key === " ") return { act: "widen", to: "column" };
  if (key === "y" || (key === "z" && shiftKey)) return { act: "redo" };
  if (key === "z") return { act: "undo" };
  return null;
}

interface KeyGroup {
  readonly heading: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** Every key of the grid, as the list of keys tells them. */
export const GRID_KEYS: readonly KeyGroup[] = [
  {
    heading: "Go and choose",
    keys: [
      { keys: ["Enter"], does: "from a cell: enter the table; then open the picker" },
      { keys: ["Esc"], does: "leave the picker, then the table" },
      { keys: ["←", "↑", "→", "↓"], does: "go to the next cell" },
      { keys: ["Home", "End"], does: "first or last cell of the row; with Ctrl, of the table" },
      { keys: ["Page Up", "Page Down"], does: "ten rows up or down" },
      { keys: ["Shift"], does: "with any of these, choose all cells in between" },
      { keys: ["Shift Space"], does: "the whole row" },
      { keys: ["Ctrl Space"], does: "the whole column" },
      { keys: ["Ctrl A"], does: "everything shown" },
    ],
  },
  {
    heading: "Record",
    keys: [
      { keys: ["T", "R", "C", "P", "L"], does: "a stage, from to be considered to live" },
      { keys: ["S", "W", "Y", "E", "U", "J"], does: "a way to stop" },
      { keys: ["Q"], does: "the source’s words fit no status" },
      { keys: ["Enter"], does: "in the picker: record" },
      { keys: ["Space"], does: "confirm what is chosen, no change" },
      { keys: ["K"], does: "confirm the column; with Shift, the row" },
      { keys: ["Ctrl C", "Ctrl V"], does: "copy a block, paste a block or a whole table" },
      { keys: ["Ctrl Z", "Ctrl Y"], does: "undo, redo" },
    ],
  },
  {
    heading: "Look",
    keys: [
      { keys: ["I", "Alt Enter"], does: "who said so, and when" },
      { keys: ["N"], does: "next cell that needs a person" },
      { keys: ["?"], does: "these keys" },
    ],
  },
];
