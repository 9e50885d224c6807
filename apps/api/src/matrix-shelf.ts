import { createHash } from "node:crypto";
import type { Actor } from "@accord/domain/actor";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import type { MatrixView } from "@accord/domain/matrix";
import { may, type ProgrammeScope } from "@accord/domain/permissions";
import type { Database, Head } from "@accord/store/database";
import { viewMatrix } from "@accord/store/matrix/read-matrix";
import { type FinishedBytes, finishBytes } from "./finished-bytes.ts";
import type { Today } from "./today.ts";

/** Which matrix is asked for, by whom it may be read. */
export interface MatrixWanted {
  readonly programme: string;
  readonly asAt?: CalendarDate | undefined;
  readonly knownAt?: Instant | undefined;
  readonly readerClass: ReaderClass;
}

/** Readers who are shown the same are of one class, and share what is kept. */
export type ReaderClass = "team" | "reader";

export function readerClassOf(actor: Actor, programme: ProgrammeScope): ReaderClass {
  return may(actor, "read-drafts", programme) ? "team" : "reader";
}

/** Matrices that were read, kept until a line is written to the journal. */
export interface MatrixShelf {
  /** @param head - asked for since the request came in; by default it is asked for now */
  view(wanted: MatrixWanted, head?: Head): Promise<MatrixView>;
  /** The same as JSON, ready to go out. */
  json(wanted: MatrixWanted, head?: Head): Promise<FinishedBytes>;
}

interface Kept {
  readonly view: Promise<MatrixView>;
  json: Promise<FinishedBytes> | null;
  /** 0 until it has been read. */
  cells: number;
}

/** A browser that walks through a year asks for some dozens of views. */
const MOST_KEPT = 100;
/** About a hundred megabytes with everything around them: a dozen views of a national programme. */
const MOST_CELLS_KEPT = 60_000;
const BROTLI_QUALITY = 5;

/**
 * Keeps each matrix from its first read to the next line of the journal.
 *
 * The head is asked for at each request, so nothing kept is ever older than a change that any process
 * has acknowledged. Calls for the same matrix share one read and one rendering.
 */
export function openMatrixShelf(database: Database, today: Today): MatrixShelf {
  let shelf = new Map<string, Kept>();
  let shelfHead = -1;

  async function kept(wanted: MatrixWanted, known?: Head): Promise<Kept> {
    const { id: head } = known ?? (await database.head());
    if (head > shelfHead) [shelf, shelfHead] = [new Map(), head];
    const asAt = wanted.asAt ?? today();
    const key = [wanted.programme, asAt, wanted.knownAt ?? "", wanted.readerClass].join("|");
    const found = shelf.get(key);
    if (found) return found;
    const { programme, knownAt } = wanted;
    const view = viewMatrix(database, { programme, asAt, ...(knownAt ? { knownAt } : {}) });
    const begun: Kept = { view, json: null, cells: 0 };
    const on = shelf;
    on.set(key, begun);
    view.then(
      ({ cells }) => {
        begun.cells = cells.length;
        makeRoom(on);
      },
      () => on.delete(key),
    );
    return begun;
  }

  return {
    view: async (wanted, head) => (await kept(wanted, head)).view,
    async json(wanted, head) {
      const one = await kept(wanted, head);
      one.json ??= one.view.then((view) => finishMatrix(view, wanted.readerClass));
      return one.json;
    },
  };
}

/** Lets go of what has been kept longest. */
function makeRoom(shelf: Map<string, Kept>): void {
  let cells = [...shelf.values()].reduce((sum, kept) => sum + kept.cells, 0);
  for (const [key, kept] of shelf) {
    if (shelf.size <= MOST_KEPT && cells <= MOST_CELLS_KEPT) return;
    shelf.delete(key);
    cells -= kept.cells;
  }
}

function finishMatrix(view: MatrixView, readerClass: ReaderClass): FinishedBytes {
  const { programme, asAt, knownAt, head } = view;
  const named = [programme.slug, asAt, knownAt, head, readerClass].join("|");
  return finishBytes(JSON.stringify(view), {
    contentType: "application/json",
    tag: createHash("sha256").update(named).digest("base64url").slice(0, 22),
    brotliQuality: BROTLI_QUALITY,
  });
}
