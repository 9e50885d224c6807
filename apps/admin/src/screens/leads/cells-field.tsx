import { useTrpc } from "@accord/client/trpc";
import type { CellStory } from "@accord/domain/cell-story";
import { Radios } from "@accord/ui/radios";
import { useQuery } from "@tanstack/react-query";

/** Which cells are meant: the one, or all of its row or column in which something stands. */
export type CellsChoice = "cell" | "row" | "column";

interface CellPlace {
  readonly area: string;
  readonly partnership: string;
}

/** The cells of each choice, as they are filled on the day shown. This one is always among them. */
export function useCellChoices(story: CellStory): Record<CellsChoice, readonly CellPlace[]> {
  const trpc = useTrpc();
  const { programme, area, partnership } = story.cell;
  const matrix = useQuery(trpc.matrix.read.queryOptions({ programme, asAt: story.asAt }));
  const own = { area, partnership };
  const others = (matrix.data?.cells ?? [])
    .filter((cell) => cell.area !== area || cell.partnership !== partnership)
    .map((cell) => ({ area: cell.area, partnership: cell.partnership }));
  return {
    cell: [own],
    row: [own, ...others.filter((cell) => cell.area === area)],
    column: [own, ...others.filter((cell) => cell.partnership === partnership)],
  };
}

interface CellsFieldProps {
  readonly story: CellStory;
  readonly choices: Record<CellsChoice, readonly CellPlace[]>;
  readonly value: CellsChoice;
  readonly onChange: (value: CellsChoice) => void;
}

/** For which cells it is said, in one act. */
export function CellsField({ story, choices, value, onChange }: CellsFieldProps) {
  const filled = (which: "row" | "column") => `${choices[which].length} cells`;
  return (
    <Radios
      label="For"
      name="led-cells"
      choices={[
        { value: "cell", label: "This cell" },
        ...(choices.row.length > 1
          ? [{ value: "row", label: `${story.area.name}: ${filled("row")}` } as const]
          : []),
        ...(choices.column.length > 1
          ? [{ value: "column", label: `${story.partnership.name}: ${filled("column")}` } as const]
          : []),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

/** "Dogs, Norfolk/Suffolk", or how many cells. */
export function cellsWords(story: CellStory, cells: readonly CellPlace[]): string {
  return cells.length === 1
    ? `${story.area.name}, ${story.partnership.name}`
    : `${cells.length} cells`;
}
