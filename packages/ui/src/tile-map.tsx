import styles from "./tile-map.module.css";

/** One square of the map. */
export interface MapTile {
  readonly key: string;
  /** Three letters or so. */
  readonly label: string;
  readonly column: number;
  readonly row: number;
  /** What is counted; 0 leaves the square empty. Null where it stands for nobody in the register. */
  readonly count: number | null;
  /** The one that the others are counted for. */
  readonly isOwn?: boolean;
}

export interface TileMapProps {
  readonly tiles: readonly MapTile[];
  /** What the map shows, in a sentence: it is read in place of the drawing. */
  readonly says: string;
}

const STEP = 36;
const SIDE = 34;

/**
 * A map of equal squares, each darker the more it counts, with the number in it. The table with names
 * and links stands beside it: whoever draws the map draws that, too.
 */
export function TileMap({ tiles, says }: TileMapProps) {
  const columns = Math.max(0, ...tiles.map(({ column }) => column)) + 1;
  const rows = Math.max(0, ...tiles.map(({ row }) => row)) + 1;
  const most = Math.max(0, ...tiles.map(({ count }) => count ?? 0));
  return (
    <svg
      className={styles["map"]}
      viewBox={`0 0 ${columns * STEP + 2} ${rows * STEP + 2}`}
      role="img"
      aria-label={says}
    >
      {tiles.map((tile) => (
        <Tile key={tile.key} tile={tile} shade={shadeOf(tile.count, most)} />
      ))}
    </svg>
  );
}

function Tile({ tile, shade }: { readonly tile: MapTile; readonly shade: number }) {
  const { label, column, row, count, isOwn } = tile;
  const middle = column * STEP + 1 + SIDE / 2;
  const top = row * STEP + 1;
  const hasCount = count !== null && count > 0;
  return (
    <g data-own={isOwn || undefined} data-shade={shade || undefined}>
      <rect x={column * STEP + 1} y={top} width={SIDE} height={SIDE} />
      <text x={middle} y={top + (hasCount ? 13 : 21)} textAnchor="middle">
        {label}
      </text>
      {hasCount && (
        <text x={middle} y={top + 28} textAnchor="middle" className={styles["count"]}>
          {count}
        </text>
      )}
    </g>
  );
}

/** 1 to 5 in equal steps up to the most; 0 for nothing. */
export function shadeOf(count: number | null, most: number): number {
  return count === null || count <= 0 || most <= 0 ? 0 : Math.ceil((count / most) * 5);
}
