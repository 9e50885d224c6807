import { useEffect } from "react";
import { setPageProperty } from "./page-property.ts";

/** How the matrix goes onto paper: on one sheet of A3 across, or as a list by area on A4. */
export type PaperForm = "matrix" | "list";

/** Opens the browser's print window for one of the two forms. */
export function printAs(form: PaperForm): void {
  const { dataset } = document.documentElement;
  dataset["paper"] = form;
  window.addEventListener("afterprint", () => delete dataset["paper"], { once: true });
  window.print();
}

/** Puts words at the head of every printed page. */
export function usePrintTitle(title: string): void {
  usePrintWords("--print-title", title);
}

/** Puts words beside the days at the foot of every printed page. */
export function usePrintCompared(words: string | null): void {
  usePrintWords("--print-compared", words ? ` ${words}` : "");
}

/** Puts words where the margins of every printed page read them. */
export function usePrintWords(place: `--print-${string}`, words: string): void {
  useEffect(() => {
    setPageProperty(place, JSON.stringify(words), "paper");
    return () => setPageProperty(place, null, "paper");
  }, [place, words]);
}
