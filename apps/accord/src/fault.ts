import path from "node:path";
import { AccordError } from "@accord/domain/errors";

/** PostgreSQL's and the network's words for a database that cannot be used, in ours. */
const DATABASE_FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such machine",
  EAI_AGAIN: "the name of the machine cannot be looked up",
  ETIMEDOUT: "it does not answer",
  ECONNRESET: "it ended the connection",
  EHOSTUNREACH: "there is no way to the machine",
  ENETUNREACH: "there is no way to the machine",
  "28P01": "it does not accept the name and password",
  "28000": "it does not let this user in",
  "3D000": "it has no database of that name",
  "53300": "it has too many connections already",
  "57P03": "it is starting up or shutting down",
};

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "it is read-only",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "a file is in the way",
  ENOSPC: "the disk is full",
};

/** What the fault is about, to name the setting it comes from. */
export interface FaultSettings {
  readonly DATABASE_URL?: string | undefined;
  readonly ACCORD_DATA_DIR?: string | undefined;
}

/**
 * One line for the operator: what is wrong, and which setting or path it comes from.
 *
 * Nothing secret is in it: of a database's address, the machine and the name.
 */
export function faultLine(error: unknown, settings: FaultSettings = {}): string {
  if (error instanceof AccordError) return error.message;
  const cause = deepestCause(error);
  const code = codeOf(cause);
  if (code !== null && settings.DATABASE_URL && code in DATABASE_FAULTS) {
    return `DATABASE_URL: the database ${placeOf(settings.DATABASE_URL)} cannot be used: ${DATABASE_FAULTS[code]} (${code}).`;
  }
  if (settings.DATABASE_URL && /timeout|terminated/i.test(messageOf(cause))) {
    return `DATABASE_URL: the database ${placeOf(settings.DATABASE_URL)} cannot be used: it does not answer.`;
  }
  if (code !== null && code in FILE_FAULTS) {
    const dataDir = settings.ACCORD_DATA_DIR ?? "";
    const file = pathOf(cause) ?? dataDir;
    const isAbove = code !== "EISDIR" && isWithin(dataDir, file);
    const setting = isWithin(file, dataDir) || isAbove ? "ACCORD_DATA_DIR: " : "";
    return `${setting}${file} cannot be used: ${FILE_FAULTS[code]} (${code}).`;
  }
  return messageOf(cause).split("\n")[0] ?? "Something went wrong.";
}

function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

/** Several addresses of one machine fail together: the first one says why. */
function deepestCause(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return deepestCause(error.errors[0]);
  }
  if (error instanceof Error && error.cause !== undefined) return deepestCause(error.cause);
  return error;
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder + path.sep);
}

function pathOf(error: unknown): string | null {
  return error instanceof Error && "path" in error && typeof error.path === "string"
    ? error.path
    : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
