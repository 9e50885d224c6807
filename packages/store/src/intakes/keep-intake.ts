import { randomUUID } from "node:crypto";
import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { type FoundMatrix, INTAKE_LIMITS, type IntakeDoor } from "@accord/domain/intake";
import type { Database } from "../database.ts";
import { forgetUnusedFiles, type HandedInFile, keepFile } from "../files/keep-file.ts";
import { bytesForColumn } from "../pieces.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { packFound } from "./found-parts.ts";

export interface NewIntake extends HandedInFile {
  readonly programme: string;
  readonly door: IntakeDoor;
  readonly fileName: string;
  readonly found: FoundMatrix;
}

/** What one person keeps waiting at most, and for how long. */
const MOST_WAITING = 20;
const DAYS_KEPT = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Keeps a table that was read, with its file, until it is recorded or thrown away. Nothing is recorded.
 *
 * Of one person the last 20 wait, and none longer than 7 days.
 *
 * @throws AccordError `too-much` for a file over the limit
 */
export async function keepIntake(
  database: Database,
  actor: Actor,
  { programme, door, fileName, sha256, mediaType, bytes, found }: NewIntake,
): Promise<{ readonly id: string }> {
  await assertMayIn(database, actor, "import-entries", programme);
  if (bytes.byteLength > INTAKE_LIMITS.fileBytes) {
    throw new AccordError("too-much", "A file may have at most 20 MB.", {
      bytes: bytes.byteLength,
    });
  }

  const id = randomUUID();
  const now = database.clock.now().toISOString() as Instant;
  await database.aside((writer) =>
    writer
      .insertInto("intake")
      .values({
        id,
        programme,
        actorId: actor.id,
        door,
        fileName,
        mediaType,
        sha256,
        byteCount: bytes.byteLength,
        state: "arriving",
        act: null,
        words: null,
        claim: null,
        createdAt: now,
        touchedAt: now,
      })
      .execute(),
  );
  await keepFile(database, { sha256, mediaType, bytes });
  let part = 0;
  for await (const piece of packFound(found)) {
    await database.aside((writer) =>
      writer
        .insertInto("intakePart")
        .values({ intakeId: id, part, bytes: bytesForColumn(piece) })
        .execute(),
    );
    part += 1;
  }
  await database.aside((writer) =>
    writer.updateTable("intake").set({ state: "read" }).where("id", "=", id).execute(),
  );
  await forgetOld(database, actor);
  return { id };
}

/** Lets go of what has waited too long, whoever's it is, and of all but the last of one person. */
async function forgetOld(database: Database, actor: Actor): Promise<void> {
  const oldest = new Date(database.clock.now().getTime() - DAYS_KEPT * DAY_MS).toISOString();
  const forgotten = await database.aside(async (writer) => {
    // One that is being recorded is touched all the time.
    const old = await writer
      .deleteFrom("intake")
      .where("touchedAt", "<", oldest as Instant)
      .returning("sha256")
      .execute();
    const tooMany = await writer
      .deleteFrom("intake")
      .where("id", "in", (query) =>
        query
          .selectFrom("intake as waiting")
          .select("waiting.id")
          .where("waiting.actorId", "=", actor.id)
          .where("waiting.state", "in", ["read", "failed"])
          .orderBy("waiting.createdAt", "desc")
          .orderBy("waiting.id")
          .offset(MOST_WAITING),
      )
      .returning("sha256")
      .execute();
    return [...old, ...tooMany].map(({ sha256 }) => sha256);
  });
  await forgetUnusedFiles(database, forgotten);
}
