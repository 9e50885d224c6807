import type { MatrixView } from "@accord/domain/matrix";
import { useState } from "react";
import { Button } from "./button.tsx";

interface CopyTableProps {
  readonly view: MatrixView;
  /** The areas that are shown; null for all. */
  readonly areas: ReadonlySet<string> | null;
}

/** Copies the matrix as it is shown as a table for Word and Outlook, and says how many rows it copied. */
export function CopyTable({ view, areas }: CopyTableProps) {
  const [said, setSaid] = useState("");
  const shown = areas ? { ...view, areas: view.areas.filter(({ slug }) => areas.has(slug)) } : view;

  async function copy() {
    setSaid("");
    // Asked for within the click, or a browser takes it for somebody else's wish.
    const made = import("@accord/domain/matrix-as-table");
    const blob = async (type: string, write: "matrixAsHtmlTable" | "matrixAsText") =>
      new Blob([(await made)[write](shown)], { type });
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": blob("text/html", "matrixAsHtmlTable"),
          "text/plain": blob("text/plain", "matrixAsText"),
        }),
      ]);
      setSaid(shown.areas.length === 1 ? "Copied 1 row" : `Copied ${shown.areas.length} rows`);
    } catch {
      setSaid("Not copied: select the table and press Ctrl C");
    }
  }

  return (
    <>
      <Button onClick={() => void copy()}>Copy as table</Button>
      <span className="small quiet" role="status">
        {said}
      </span>
    </>
  );
}
