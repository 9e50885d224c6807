import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import type { FoundMatrix, IntakeDoor } from "@accord/domain/intake";
import type { Database } from "../database.ts";
import { bytesOfColumn, columnInBase64 } from "../pieces.ts";
import type { IntakeState } from "../tables/intake.ts";
import type { Reader } from "../writer.ts";
import { unpackFound } from "./found-parts.ts";
import { findOwnIntake, type IntakeAddress } from "./own-intake.ts";

/** How far an intake has come. */
export interface IntakeProgress {
  readonly id: string;
  readonly state: Exclude<IntakeState, "arriving" | "thrown-away">;
  /** Entries written so far, of how many: both 0 before it is recorded. */
  readonly done: number;
  readonly total: number;
  /** The line that took it in; null before. */
  readonly act: number | null;
  /** Why it failed; null where it did not. */
  readonly words: string | null;
}

/** A table that was read and waits to be settled. */
export interface KeptIntake extends IntakeProgress {
  readonly programme: string;
  readonly door: IntakeDoor;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** How many bytes the file has. */
  readonly size: number;
  readonly createdAt: Instant;
  readonly found: FoundMatrix;
}

/**
 * What was found in a table that its asker handed in.
 *
 * @throws AccordError `not-found` for another's, and for one that was recorded or thrown away
 */
export async function readIntake(
  database: Database,
  actor: Actor,
  address: IntakeAddress,
): Promise<KeptIntake> {
  const intake = await findOwnIntake(database, actor, address);
  const { id, programme, door, fileName, mediaType, sha256, byteCount, createdAt } = intake;
  const found = await unpackFound(piecesOf(database.reader, id));
  return {
    ...progressOf(intake, database.clock.now()),
    programme,
    door,
    fileName,
    mediaType,
    sha256,
    size: byteCount,
    createdAt,
    found,
  };
}

/** How far it has come. */
export async function readIntakeProgress(
  database: Database,
  actor: Actor,
  address: IntakeAddress,
): Promise<IntakeProgress> {
  return progressOf(await findOwnIntake(database, actor, address), database.clock.now());
}

/** Where nobody has written for so long, whoever was recording it has ended. */
const GIVEN_UP_MS = 60_000;

/** Whether recording was begun by a process that is no longer there. */
export function isStopped(
  { state, touchedAt }: { state: IntakeState; touchedAt: Instant },
  now: Date,
): boolean {
  return state === "recording" && Date.parse(touchedAt) < now.getTime() - GIVEN_UP_MS;
}

function progressOf(intake: Awaited<ReturnType<typeof findOwnIntake>>, now: Date): IntakeProgress {
  const { id, state, done, total, act, words } = intake;
  if (isStopped(intake, now)) {
    const stopped = "Recording was stopped. Nothing of it was kept; try again.";
    return { id, state: "failed", done: 0, total: 0, act, words: stopped };
  }
  return { id, state: state as IntakeProgress["state"], done, total, act, words }; // the others are not found
}

async function* piecesOf(reader: Reader, id: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part += 1) {
    const piece = await reader
      .selectFrom("intakePart")
      .select(columnInBase64("bytes").as("bytes"))
      .where("intakeId", "=", id)
      .where("part", "=", part)
      .executeTakeFirst();
    if (!piece) return;
    yield bytesOfColumn(piece.bytes);
  }
}
