import { useNavigate } from "@tanstack/react-router";

/** A table as the clipboard holds it: what Word, Excel and Outlook write, and its plain words. */
export interface PastedTable {
  readonly html: string | null;
  readonly text: string | null;
}

/** In memory alone: a pasted table is nobody's address and outlives no closed tab. */
let waiting: PastedTable | null = null;

/** Hands a table that was pasted elsewhere to the page that takes tables in, and goes there. */
export function useHandOver(programme: string): (table: PastedTable) => void {
  const navigate = useNavigate();
  return (table) => {
    waiting = table;
    void navigate({ to: "/$programme/take-in", params: { programme } });
  };
}

/** The table that was handed over, once. */
export function takeHandedOver(): PastedTable | null {
  const table = waiting;
  waiting = null;
  return table;
}
