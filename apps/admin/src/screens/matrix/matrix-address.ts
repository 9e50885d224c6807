import type { MatrixPlace } from "@accord/ui/matrix-row";

/** What the address of the editor says. */
export interface MatrixAddress {
  /** The day the page shows; without it the day the programme's pages open on. */
  readonly asAt?: string | undefined;
  /** The cell that is open: `area/partnership`. */
  readonly cell?: string | undefined;
}

export function readMatrixAddress(search: Readonly<Record<string, unknown>>): MatrixAddress {
  return { asAt: wordsIn(search["asAt"]), cell: wordsIn(search["cell"]) };
}

/** The cell an address names, or null where it names none. */
export function openedCell({ cell }: MatrixAddress): MatrixPlace | null {
  const [area, partnership, ...rest] = cell?.split("/") ?? [];
  return area && partnership && rest.length === 0 ? { area, partnership } : null;
}

/** The address of the editor of a programme. */
export function matrixHref(programme: string, address: MatrixAddress): string {
  return `/admin/${programme}/matrix${writeSearch({ ...address })}`;
}

/** The search part of an address, in plain words: no quotes around a date, no code for a slash. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join("&")
    .replaceAll("%2F", "/")
    .replaceAll("%3A", ":");
  return written && `?${written}`;
}

/** The search part of an address as text by name: a date stays a date, a number stays text. */
export function readSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

function wordsIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
