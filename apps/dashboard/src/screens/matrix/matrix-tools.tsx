import { formatDate } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { printAs, usePrintCompared } from "@accord/ui/print-as";
import type { DayAddress, MatrixLinks } from "./use-matrix-links.ts";

interface MatrixToolsProps {
  readonly address: DayAddress;
  readonly links: MatrixLinks;
  /** The day compared with, where there is one: said on paper. */
  readonly comparedWith: string | null;
}

/** Marks without words, and two ways onto paper: the whole matrix across, or a list by area. */
export function MatrixTools({ address, links, comparedWith }: MatrixToolsProps) {
  const marksOnly = address.marks === "only";
  usePrintCompared(comparedWith && `Compared with ${formatDate(comparedWith)}.`);
  return (
    <>
      <Button
        aria-pressed={marksOnly}
        onClick={() => links.go({ marks: marksOnly ? undefined : "only" })}
      >
        Marks only
      </Button>
      <Button onClick={() => printAs("matrix")}>Print A3</Button>
      <Button aria-label="Print A4 list" onClick={() => printAs("list")}>
        A4 list
      </Button>
    </>
  );
}
