import { cellKey } from "@accord/domain/cell";
import type { MatrixView } from "@accord/domain/matrix";
import { STATUS } from "@accord/domain/status";

/** So many are named; more are counted, since nobody listens to a list. */
const MOST_NAMED = 3;

/** What is read aloud when cells change: "Changed: Dogs, Herts/Beds, to Live." Empty when none did. */
export function changeWords(view: MatrixView, changed: ReadonlySet<string>): string {
  if (changed.size === 0) return "";
  if (changed.size > MOST_NAMED) return `${changed.size} cells changed.`;
  const cells = new Map(view.cells.map((cell) => [cellKey(cell), cell]));
  return [...changed]
    .map((key) => {
      const [area, partnership] = key.split("/");
      const names = [
        view.areas.find(({ slug }) => slug === area)?.name,
        view.partnerships.find(({ slug }) => slug === partnership)?.name,
      ];
      const cell = cells.get(key);
      const now = !cell
        ? "nothing recorded"
        : cell.status
          ? STATUS[cell.status].label
          : "needs review";
      return `Changed: ${names.join(", ")}, to ${now}.`;
    })
    .join(" ");
}
