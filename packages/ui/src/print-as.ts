import { useEffect } from "react";

/** How the matrix goes onto paper: on one sheet of A3 across, or as a list by area on A4. */
export type PaperForm = "matrix" | "list";

/** Opens the browser's print window for one of the two forms. */
export function printAs(form: PaperForm): void {
  const { dataset } = document.documentElement;
  dataset["paper"] = form;
  window.addEventListener("afterprint", () => delete dataset["paper"], { once: true });
  window.print();
}

/** Puts a sentence beside the days at the foot of every printed page. */
export function usePrintCompared(sentence: string | null): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--print-compared", JSON.stringify(sentence ? ` ${sentence}` : ""));
    return () => {
      style.removeProperty("--print-compared");
    };
  }, [sentence]);
}
