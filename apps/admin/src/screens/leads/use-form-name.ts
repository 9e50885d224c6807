import type { CellStory } from "@accord/domain/cell-story";
import { useEditor } from "../../editor.ts";

/** The name that what is typed about a cell is kept under: of the form, the cell, and what it corrects, for one person. */
export function useFormName(form: string, { cell, asAt }: CellStory, row?: number): string {
  const { session } = useEditor();
  const { programme, area, partnership } = cell;
  return [session.id, form, programme, area, partnership, asAt, row ?? "new"].join("/");
}
