/** Where a force stands on a map of equal squares. */
export interface ForceTile {
  readonly onsCode: string;
  /** Three letters by which the square is known; the table beside it has the name. */
  readonly label: string;
  readonly column: number;
  readonly row: number;
}

type Placed = readonly [onsCode: string, label: string, column: number, row: number];

/*
 * Ours: the 43 forces of England and Wales as squares, roughly where they lie, north at the top.
 * No boundary is drawn and no size is meant.
 */
const PLACED: readonly Placed[] = [
  ["E23000007", "NBR", 3, 0],
  ["E23000002", "CUM", 2, 1],
  ["E23000008", "DUR", 3, 1],
  ["E23000013", "CLE", 4, 1],
  ["E23000003", "LAN", 2, 2],
  ["E23000009", "NYK", 3, 2],
  ["E23000012", "HUM", 4, 2],
  ["E23000004", "MER", 1, 3],
  ["E23000005", "GMP", 2, 3],
  ["E23000010", "WYK", 3, 3],
  ["E23000011", "SYK", 4, 3],
  ["W15000001", "NWA", 0, 4],
  ["E23000006", "CHE", 1, 4],
  ["E23000015", "STA", 2, 4],
  ["E23000018", "DER", 3, 4],
  ["E23000019", "NOT", 4, 4],
  ["E23000020", "LIN", 5, 4],
  ["W15000004", "DYP", 0, 5],
  ["E23000016", "WME", 1, 5],
  ["E23000014", "WMI", 2, 5],
  ["E23000021", "LEI", 3, 5],
  ["E23000022", "NHT", 4, 5],
  ["E23000023", "CAM", 5, 5],
  ["E23000024", "NOR", 6, 5],
  ["W15000003", "SWA", 0, 6],
  ["W15000002", "GWE", 1, 6],
  ["E23000017", "WAR", 2, 6],
  ["E23000026", "BED", 4, 6],
  ["E23000027", "HRT", 5, 6],
  ["E23000025", "SUF", 6, 6],
  ["E23000037", "GLO", 2, 7],
  ["E23000029", "TVP", 3, 7],
  ["E23000001", "MET", 4, 7],
  ["E23000034", "COL", 5, 7],
  ["E23000028", "ESX", 6, 7],
  ["E23000036", "A&S", 1, 8],
  ["E23000038", "WIL", 2, 8],
  ["E23000030", "HAM", 3, 8],
  ["E23000031", "SUR", 4, 8],
  ["E23000032", "KEN", 5, 8],
  ["E23000035", "D&C", 0, 9],
  ["E23000039", "DOR", 1, 9],
  ["E23000033", "SUS", 4, 9],
];

export const FORCE_TILES: readonly ForceTile[] = PLACED.map(([onsCode, label, column, row]) => ({
  onsCode,
  label,
  column,
  row,
}));
