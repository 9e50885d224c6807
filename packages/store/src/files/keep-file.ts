import { setImmediate as nextTurn } from "node:timers/promises";
import type { Instant } from "@accord/domain/calendar";
import { sha256 as hashOf } from "../canonical-json.ts";
import type { Database } from "../database.ts";
import { bytesForColumn, PIECE_BYTES } from "../pieces.ts";

/** A file as it was handed in. */
export interface HandedInFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps a file by its hash, piece by piece, so that nobody waits for the whole of it. One that is kept
 * already is kept once.
 *
 * What nothing refers to within a day is let go of by {@link forgetUnusedFiles}.
 *
 * @throws Error when the bytes are not those of the hash
 */
export async function keepFile(
  database: Database,
  { sha256, mediaType, bytes }: HandedInFile,
): Promise<void> {
  if (hashOf(bytes) !== sha256) throw new Error("These bytes are not those of this hash.");
  await database.aside((writer) =>
    writer
      .insertInto("storedFile")
      .values({
        sha256,
        mediaType,
        byteCount: bytes.byteLength,
        storedAt: database.clock.now().toISOString() as Instant,
      })
      .onConflict((conflict) => conflict.column("sha256").doNothing())
      .execute(),
  );
  for (let part = 0; part * PIECE_BYTES < bytes.byteLength; part += 1) {
    const piece = bytes.subarray(part * PIECE_BYTES, (part + 1) * PIECE_BYTES);
    await database.aside((writer) =>
      writer
        .insertInto("storedFilePart")
        .values({ sha256, part, bytes: bytesForColumn(piece) })
        .onConflict((conflict) => conflict.columns(["sha256", "part"]).doNothing())
        .execute(),
    );
    // The embedded engine by itself lets nobody in between two pieces.
    await nextTurn();
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Lets go of files that no paper came in and no intake waits with: of those given, and of any that was
 * left a day ago. Another one may be on its way to its paper.
 */
export async function forgetUnusedFiles(
  database: Database,
  given: readonly string[],
): Promise<void> {
  const dayAgo = new Date(database.clock.now().getTime() - DAY_MS).toISOString() as Instant;
  await database.aside((writer) =>
    writer
      .deleteFrom("storedFile")
      .where((is) =>
        is.or([
          is("storedAt", "<", dayAgo),
          ...(given.length > 0 ? [is("sha256", "in", given)] : []),
        ]),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("sourceFile")
              .select("sourceFile.sha256")
              .whereRef("sourceFile.sha256", "=", "storedFile.sha256"),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("intake")
              .select("intake.id")
              .whereRef("intake.sha256", "=", "storedFile.sha256"),
          ),
        ),
      )
      .execute(),
  );
}
