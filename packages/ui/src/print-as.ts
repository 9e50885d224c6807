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

/** Puts words at the head of every printed page. */
export function usePrintTitle(title: string): void {
  usePrintWords("--print-title", title);
}

/** Puts words beside the days at the foot of every printed page. */
export function usePrintCompared(words: string | null): void {
  usePrintWords("--print-compared", words ? ` ${words}` : "");
}

function usePrintWords(place: string, words: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty(place, JSON.stringify(words));
    return () => void style.removeProperty(place);
  }, [place, words]);
}
