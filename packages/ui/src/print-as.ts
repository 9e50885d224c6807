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

interface PrintWords {
  /** At the head of every printed page. */
  readonly title: string;
  /** Beside the days at its foot. */
  readonly compared: string | null;
}

/** Puts words where the margins of every printed page read them. */
export function usePrintWords({ title, compared }: PrintWords): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--print-title", JSON.stringify(title));
    style.setProperty("--print-compared", JSON.stringify(compared ? ` ${compared}` : ""));
    return () => {
      style.removeProperty("--print-title");
      style.removeProperty("--print-compared");
    };
  }, [title, compared]);
}
