import type { ErrorFacts, ErrorKind } from "@accord/domain/errors";
import type { FoundMatrix, FoundRow } from "@accord/domain/intake";

/**
 * What the reading thread tells, one part after another, each when the last was taken.
 *
 * Taking over 50,000 cells at once would keep a server from answering for longer than it may.
 */
export type ReadingPart =
  | { readonly tell: "matrices"; readonly matrices: readonly FoundMatrix[] }
  | { readonly tell: "rows"; readonly matrix: number; readonly rows: readonly FoundRow[] }
  | { readonly tell: "end" }
  | {
      readonly tell: "refused";
      readonly kind: ErrorKind;
      readonly message: string;
      readonly facts: ErrorFacts;
    };

const CELLS_AT_ONCE = 2_000;

/** The matrices without rows, then their rows, so many cells at a time. */
export function* partsOf(matrices: readonly FoundMatrix[]): Generator<ReadingPart> {
  yield { tell: "matrices", matrices: matrices.map((matrix) => ({ ...matrix, rows: [] })) };
  for (const [matrix, { rows }] of matrices.entries()) {
    let some: FoundRow[] = [];
    let cells = 0;
    for (const row of rows) {
      some.push(row);
      cells += row.cells.length + 1;
      if (cells < CELLS_AT_ONCE) continue;
      yield { tell: "rows", matrix, rows: some };
      some = [];
      cells = 0;
    }
    if (some.length > 0) yield { tell: "rows", matrix, rows: some };
  }
  yield { tell: "end" };
}

/** Puts together what {@link partsOf} took apart. */
export class GatheredMatrices {
  #matrices: (FoundMatrix & { readonly rows: FoundRow[] })[] = [];

  add(part: Extract<ReadingPart, { tell: "matrices" | "rows" }>): void {
    if (part.tell === "matrices") {
      this.#matrices = part.matrices.map((matrix) => ({ ...matrix, rows: [...matrix.rows] }));
    } else {
      this.#matrices[part.matrix]?.rows.push(...part.rows);
    }
  }

  done(): readonly FoundMatrix[] {
    return this.#matrices;
  }
}
