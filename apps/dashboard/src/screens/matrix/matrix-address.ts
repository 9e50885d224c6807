import type { Counted } from "@accord/domain/counts";
import { STATUS } from "@accord/domain/status";
import type { MatrixPlace } from "@accord/ui/matrix-row";

/** What the address of the matrix page says: all that is needed to send the page to someone else. */
export interface MatrixAddress {
  /** A day, or a month, which means its last day. Missing only in an address typed by hand. */
  readonly asAt?: string | undefined;
  /** The instant whose knowledge is shown; without it, all that is known. */
  readonly knownAt?: string | undefined;
  /** The cell whose story is open: `area/partnership`. */
  readonly cell?: string | undefined;
  /** The status the matrix is filtered by. */
  readonly status?: Counted | undefined;
}

/**
 * Reads the address. A day or an instant that cannot be is kept as written: the register refuses
 * it in words, where dropping it would show another day than was asked for.
 */
export function readMatrixAddress(search: Readonly<Record<string, unknown>>): MatrixAddress {
  const { status } = search;
  return {
    asAt: wordsIn(search["asAt"]),
    knownAt: wordsIn(search["knownAt"]),
    cell: wordsIn(search["cell"]),
    status: isCounted(status) ? status : undefined,
  };
}

/** The address of the matrix page of a programme. */
export function matrixHref(programme: string, address: MatrixAddress): string {
  return `/${programme}/matrix${writeSearch({ ...address })}`;
}

/** The cell an address names, or null where it names none. */
export function openedCell({ cell }: MatrixAddress): MatrixPlace | null {
  const [area, partnership, ...rest] = cell?.split("/") ?? [];
  return area && partnership && rest.length === 0 ? { area, partnership } : null;
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

function isCounted(value: unknown): value is Counted {
  return typeof value === "string" && (value === "needs-review" || Object.hasOwn(STATUS, value));
}
