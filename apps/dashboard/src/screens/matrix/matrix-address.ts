import type { Counted } from "@accord/domain/counts";
import { STATUS } from "@accord/domain/status";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { wordsIn, writeSearch } from "../../address-words.ts";
import { type DaysAddress, readDays } from "../../days.ts";

/** What the address of the matrix page says: all that is needed to send the page to someone else. */
export interface MatrixAddress extends DaysAddress {
  /** The cell whose story is open: `area/partnership`. */
  readonly cell?: string | undefined;
  /** The status the matrix is filtered by. */
  readonly status?: Counted | undefined;
}

/** Reads the address. A day that cannot be is kept as written, as {@link readDays} does. */
export function readMatrixAddress(search: Readonly<Record<string, unknown>>): MatrixAddress {
  const { status } = search;
  return {
    ...readDays(search),
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

function isCounted(value: unknown): value is Counted {
  return typeof value === "string" && (value === "needs-review" || Object.hasOwn(STATUS, value));
}
