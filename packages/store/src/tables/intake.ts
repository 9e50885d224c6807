import type { Instant } from "@accord/domain/calendar";
import type { IntakeDoor, Mapping } from "@accord/domain/intake";
import type { ColumnType, Generated } from "kysely";
import type { Replaceable } from "../tables.ts";

/** What a programme remembers of a wording or a name. */
export interface MappingTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  kind: Mapping["kind"];
  words: string;
  means: ColumnType<Mapping["means"], string, string>;
  reason: string | null;
}

/** How far a table that was handed in has come. */
export type IntakeState = "arriving" | "read" | "recording" | "recorded" | "failed" | "thrown-away";

export interface IntakeTable {
  id: string;
  programme: string;
  actorId: string;
  door: IntakeDoor;
  fileName: string;
  mediaType: string;
  sha256: string;
  byteCount: number;
  state: IntakeState;
  done: Generated<number>;
  total: Generated<number>;
  act: number | null;
  words: string | null;
  claim: string | null;
  createdAt: Instant;
  touchedAt: Instant;
}

export interface IntakePartTable {
  intakeId: string;
  part: number;
  bytes: Uint8Array;
}

export interface StoredFileTable {
  sha256: string;
  mediaType: string;
  byteCount: number;
  storedAt: Instant;
}

export interface StoredFilePartTable {
  sha256: string;
  part: number;
  bytes: Uint8Array;
}

export interface SourceFileTable {
  programme: string;
  source: string;
  sha256: string;
  fileName: string;
  act: number;
}

/** What is at work of an intake, and the files. */
export interface IntakeTables {
  intake: IntakeTable;
  intakePart: IntakePartTable;
  storedFile: StoredFileTable;
  storedFilePart: StoredFilePartTable;
  sourceFile: SourceFileTable;
}
