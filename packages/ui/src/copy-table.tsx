import { cellKey } from "@accord/domain/cell";
import type { MatrixView } from "@accord/domain/matrix";
import { useState } from "react";
import { Button } from "./button.tsx";
import { type CellMark, heardWords } from "./cell-mark.ts";

interface CopyTableProps {
  readonly view: MatrixView;
  /** The areas that are shown; null for all. */
  readonly areas: ReadonlySet<string> | null;
  /** The part of it that a filter leaves, by `cellKey`, and in words; null for all. */
  readonly part?: { readonly keys: ReadonlySet<string>; readonly words: string } | null;
  /** How cells differ from the day compared with: copied as words. */
  readonly marks?: ReadonlyMap<string, CellMark> | null;
}

/**
 * Takes the matrix out as it is shown: copied as a table for Word and Outlook, saying how many rows,
 * or whole as a list for a spreadsheet or as data, as at its day and known at its moment.
 */
export function CopyTable({ view, areas, part = null, marks = null }: CopyTableProps) {
  const [said, setSaid] = useState("");
  const rows = part && new Set([...part.keys].map((key) => key.split("/")[0] ?? ""));
  const isShown = (slug: string) => (!areas || areas.has(slug)) && (!rows || rows.has(slug));
  const shown =
    areas || part
      ? {
          ...view,
          areas: view.areas.filter(({ slug }) => isShown(slug)),
          cells: view.cells.filter((cell) => !part || part.keys.has(cellKey(cell))),
        }
      : view;

  async function copy() {
    setSaid("");
    try {
      const [{ matrixAsHtmlTable, matrixAsText }, { writeClipboard }] = await Promise.all([
        import("@accord/domain/matrix-as-table"),
        import("./write-clipboard.ts"),
      ]);
      const said = {
        ...(part && { part: part.words }),
        ...(marks && { marks: new Map([...marks].map(([key, mark]) => [key, heardWords(mark)])) }),
      };
      await writeClipboard({
        html: matrixAsHtmlTable(shown, said),
        text: matrixAsText(shown, said),
      });
      setSaid(shown.areas.length === 1 ? "Copied 1 row" : `Copied ${shown.areas.length} rows`);
    } catch {
      setSaid("Not copied: select the table and press Ctrl C");
    }
  }

  return (
    <>
      <Button onClick={() => void copy()}>Copy as table</Button>
      <a className="small" href={exportHref(view, "matrix.csv")} download>
        CSV<span className="visually-hidden"> of the whole matrix</span>
      </a>
      <a
        className="small"
        href={exportHref(view, "matrix")}
        download={`${view.programme.slug}-matrix-${view.asAt}.json`}
      >
        JSON<span className="visually-hidden"> of the whole matrix</span>
      </a>
      <span className="small quiet" role="status">
        {said}
      </span>
    </>
  );
}

function exportHref({ programme, asAt, knownAt }: MatrixView, file: "matrix" | "matrix.csv") {
  return `/api/v1/programmes/${programme.slug}/${file}?asAt=${asAt}&knownAt=${knownAt}`;
}
