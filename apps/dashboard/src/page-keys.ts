/** The keys of the pages and what they do: shown on `?`, and on the help page. */
export const PAGE_KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["←", "↑", "→", "↓"], "Move from cell to cell, once a cell has focus"],
  [["Enter"], "Open the story of the cell"],
  [["Esc"], "Close what is open, and go back to the cell"],
  [["f"], "Find an area in the matrix"],
  [["/"], "Search everything"],
  [["←", "→"], "On the rail: go a day, from one of its two handles"],
  [["Page Up", "Page Down"], "On the rail: go a meeting on, or back"],
  [["Tab"], "Go on to the next link or control"],
  [["?"], "Show these keys"],
];
