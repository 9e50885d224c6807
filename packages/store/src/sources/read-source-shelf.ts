import type { Actor } from "@accord/domain/actor";
import type { Source } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { knownBy } from "../journal/known-by.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";
import { selectSourceSlugs, selectSources } from "./read-sources.ts";

/** A paper with its files and what rests on it in one programme. */
export interface ShelvedSource extends Source {
  readonly files: readonly SourceFile[];
  /** The cells whose entries rest on it, withdrawn and corrected ones left out, and the first of them. */
  readonly cells: number;
  readonly firstCell: { readonly area: string; readonly partnership: string } | null;
  /** The comments on rows that rest on it. */
  readonly comments: number;
}

export interface SourceFile {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteCount: number;
}

/** The papers of a programme, by title, for those who keep them. */
export async function readSourceShelf(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ShelvedSource[]> {
  await assertMayIn(database, actor, "read-drafts", programme);
  const { reader } = database;
  const sources = await selectSources(reader, [...(await selectSourceSlugs(reader, programme))]);
  const { id: head } = await database.head();
  const resting = await selectResting(reader, programme, head);
  const files = await reader
    .selectFrom("sourceFile")
    .innerJoin("storedFile", "storedFile.sha256", "sourceFile.sha256")
    .select(["source", "storedFile.sha256", "fileName", "mediaType", "byteCount"])
    .where("programme", "=", programme)
    .orderBy("act")
    .execute();
  return sources.map((source) => {
    const cells = resting.cells.filter((cell) => cell.source === source.slug);
    const [first] = cells;
    return {
      ...source,
      files: files
        .filter((file) => file.source === source.slug)
        .map(({ source: _, ...file }) => file),
      cells: cells.length,
      firstCell: first ? { area: first.area, partnership: first.partnership } : null,
      comments: resting.comments.filter((comment) => comment.source === source.slug).length,
    };
  });
}

async function selectResting(reader: Reader, programme: string, head: number) {
  const cells = await reader
    .selectFrom("entry")
    .innerJoin("cell", "cell.id", "entry.cellId")
    .select(["entry.source", "cell.area", "cell.partnership"])
    .distinct()
    .where("cell.programme", "=", programme)
    .where("entry.source", "is not", null)
    .where(knownBy("entry", head))
    .orderBy("cell.area")
    .orderBy("cell.partnership")
    .execute();
  const comments = await reader
    .selectFrom("rowComment")
    .select("source")
    .where("programme", "=", programme)
    .where("source", "is not", null)
    .where("replacedBy", "is", null)
    .execute();
  return { cells, comments };
}
