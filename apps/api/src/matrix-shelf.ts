import { createHash } from "node:crypto";
import type { Actor } from "@accord/domain/actor";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import type { MatrixView } from "@accord/domain/matrix";
import { may, type ProgrammeScope } from "@accord/domain/permissions";
import type { Database, Head } from "@accord/store/database";
import { viewMatrix } from "@accord/store/matrix/read-matrix";
import { type FinishedBytes, finishBytes } from "./finished-bytes.ts";
import { openReadShelf } from "./read-shelf.ts";
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
  readonly view: MatrixView;
  json: Promise<FinishedBytes> | null;
}

/** A browser that walks through a year asks for some dozens of views. */
const MOST_KEPT = 100;
/** About a hundred megabytes with everything around them: a dozen views of a national programme. */
const MOST_CELLS_KEPT = 60_000;
const BROTLI_QUALITY = 5;

/** Keeps each matrix from its first read to the next line of the journal, with its rendering. */
export function openMatrixShelf(database: Database, today: Today): MatrixShelf {
  const shelf = openReadShelf<Kept>(() => database.head(), {
    most: MOST_KEPT,
    mostWeight: MOST_CELLS_KEPT,
    weigh: ({ view }) => view.cells.length,
  });

  function kept({ programme, knownAt, ...wanted }: MatrixWanted, head?: Head): Promise<Kept> {
    const asAt = wanted.asAt ?? today();
    const read = async () => {
      const view = await viewMatrix(database, { programme, asAt, ...(knownAt ? { knownAt } : {}) });
      return { view, json: null };
    };
    return shelf.take<Kept>([programme, asAt, knownAt, wanted.readerClass], read, head);
  }

  return {
    view: async (wanted, head) => (await kept(wanted, head)).view,
    async json(wanted, head) {
      const one = await kept(wanted, head);
      one.json ??= finishMatrix(one.view, wanted.readerClass);
      return one.json;
    },
  };
}

async function finishMatrix(view: MatrixView, readerClass: ReaderClass): Promise<FinishedBytes> {
  const { programme, asAt, knownAt, head } = view;
  const named = [programme.slug, asAt, knownAt, head, readerClass].join("|");
  return finishBytes(JSON.stringify(view), {
    contentType: "application/json",
    tag: createHash("sha256").update(named).digest("base64url").slice(0, 22),
    brotliQuality: BROTLI_QUALITY,
  });
}
