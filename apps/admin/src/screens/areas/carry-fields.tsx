import { formatDate } from "@accord/domain/format-date";
import type { MatrixCell, MatrixView } from "@accord/domain/matrix";
import { STATUS } from "@accord/domain/status";
import { qualification } from "@accord/ui/cell-face";
import { FieldGroup } from "@accord/ui/field";
import { Select } from "@accord/ui/select";
import { carryKey, type TypedSuccession } from "./typed-succession.ts";

interface CarryFieldsProps {
  readonly id: string;
  readonly error: string | undefined;
  /** The matrix as at the day before. */
  readonly view: MatrixView;
  readonly typed: TypedSuccession;
  /** The names of what they become. */
  readonly becoming: readonly string[];
  readonly dayBefore: string;
  readonly onCarry: (carry: TypedSuccession["carry"]) => void;
}

/** Column by column, whether a status of the day before is entered for what they become. Left alone, it stays blank. */
export function CarryFields(props: CarryFieldsProps) {
  const { id, error, view, typed, becoming, dayBefore, onCarry } = props;
  const going = typed.areas.filter(Boolean);
  const stood = view.cells.filter(({ area }) => going.includes(area));
  const nameOf = (slug: string) => view.areas.find((area) => area.slug === slug)?.name ?? slug;
  if (becoming.length === 0 || stood.length === 0) return null;
  const columns = view.partnerships.filter(({ slug }) =>
    stood.some(({ partnership }) => partnership === slug),
  );
  const first = carryKey(firstOpen(typed), columns[0]?.slug ?? "");
  return (
    <FieldGroup
      id={id}
      error={error}
      label="Statuses to carry over"
      hint={`What stood on ${formatDate(dayBefore)}. Each that is chosen is a new entry that says it was carried over.`}
    >
      {becoming.map((name, into) =>
        into < firstOpen(typed)
          ? null
          : columns.map((column) => {
              const key = carryKey(into, column.slug);
              return (
                <Select
                  key={key}
                  {...(key === first && { id })}
                  label={becoming.length > 1 ? `${name}, ${column.name}` : column.name}
                  empty="Leave it blank"
                  choices={stood
                    .filter(({ partnership }) => partnership === column.slug)
                    .map((cell) => ({
                      value: cell.area,
                      label: `${nameOf(cell.area)}: ${saidBy(cell)}`,
                    }))}
                  value={typed.carry[key] ?? ""}
                  onChange={({ target }) => onCarry({ ...typed.carry, [key]: target.value })}
                />
              );
            }),
      )}
    </FieldGroup>
  );
}

/** The area that goes on keeps its own cells: nothing is carried over to it. */
function firstOpen({ kind, goesOn }: TypedSuccession): number {
  return kind === "split" && goesOn ? 1 : 0;
}

function saidBy(cell: MatrixCell): string {
  const words = cell.status ? STATUS[cell.status].label : `“${cell.sourceWording}”`;
  return [words, qualification(cell)].filter(Boolean).join(", ");
}
