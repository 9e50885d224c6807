import { createHash, type Hash } from "node:crypto";
import { canonicalJson } from "../canonical-json.ts";
import type { ProtectedTables } from "../tables.ts";

export type ProtectedTable = keyof ProtectedTables;

interface Protection {
  /** What its rows are ordered by. */
  readonly key: "id" | "slug";
  /** Whether its rows carry the instant they were recorded. */
  readonly recorded: boolean;
  /** Whether a later act may replace a row. */
  readonly replaceable: boolean;
  /** Columns that are no part of what was said. Bytes are stood for by their SHA-256. */
  readonly leaveOut?: readonly string[];
  /** Columns of JSON, which is written as text and read as what it says. */
  readonly json?: readonly string[];
}

const recorded = { key: "slug", recorded: true, replaceable: false } as const;
const replaceable = { key: "id", recorded: true, replaceable: true } as const;

/** The tables whose rows the journal answers for. The migrations protect the same ones (`keep_as_written`). */
export const PROTECTED = {
  areaAlias: replaceable,
  areaGroup: replaceable,
  areaRelation: replaceable,
  areaSuccession: replaceable,
  businessArea: recorded,
  cell: { key: "id", recorded: true, replaceable: false, leaveOut: ["revision"] },
  cellLead: replaceable,
  cellMandate: replaceable,
  confirmation: { ...replaceable, json: ["leftOut"] },
  confirmationCell: { key: "id", recorded: false, replaceable: false },
  entry: replaceable,
  force: recorded,
  forceDates: replaceable,
  governanceBody: replaceable,
  mapping: { ...replaceable, json: ["means"] },
  meeting: replaceable,
  naming: { ...replaceable, json: ["aliases"] },
  partnership: recorded,
  partnershipMember: replaceable,
  partnershipTier: replaceable,
  party: recorded,
  partySuccession: replaceable,
  planLine: { ...replaceable, json: ["forces", "target"] },
  programme: recorded,
  programmeColumn: replaceable,
  programmeRow: replaceable,
  programmeSettings: replaceable,
  proposal: { ...recorded, key: "id", json: ["statement"] },
  proposalOutcome: { ...recorded, key: "id" },
  reader: replaceable,
  report: replaceable,
  reportDocument: { key: "id", recorded: false, replaceable: false, leaveOut: ["bytes"] },
  reportSchedule: replaceable,
  reportingRules: replaceable,
  roleGrant: replaceable,
  rowComment: replaceable,
  signedLink: { ...replaceable, json: ["cells"] },
  source: recorded,
  sourceDetails: replaceable,
  sourceProgramme: replaceable,
} as const satisfies Record<ProtectedTable, Protection>;

export const PROTECTED_TABLES = Object.keys(PROTECTED) as ProtectedTable[]; // the keys of the table above

/** How the journal answers for a table, of whichever kind it is. */
export function protectionOf(table: ProtectedTable): Protection {
  return PROTECTED[table];
}

/** What an act wrote in each table: how many rows and marks, and the digest of them all. */
export type Written = Readonly<Record<string, { readonly count: number; readonly sha256: string }>>;

/** The columns that a later act sets. */
const MARKS: readonly string[] = ["replacedAt", "replacedBy"];

/**
 * Adds up what one act wrote, to be kept in its line or compared with it.
 *
 * Rows are added in the order of their key and before the marks of the rows they replace, also
 * in the order of their key, table by table.
 */
export class Digest {
  readonly #tables = new Map<ProtectedTable, { count: number; hash: Hash }>();

  addRow(table: ProtectedTable, row: Readonly<Record<string, unknown>>): void {
    const { leaveOut = [] } = protectionOf(table);
    // What is null says nothing, and need not have been written.
    const said = Object.entries(row).filter(
      ([column, value]) => value !== null && !MARKS.includes(column) && !leaveOut.includes(column),
    );
    this.#add(table, canonicalJson(Object.fromEntries(said)));
  }

  addMark(table: ProtectedTable, id: number | string): void {
    this.#add(table, `replaced ${id}`);
  }

  #add(table: ProtectedTable, line: string): void {
    const sum = this.#tables.get(table) ?? { count: 0, hash: createHash("sha256") };
    this.#tables.set(table, sum);
    sum.count += 1;
    sum.hash.update(`${line}\n`);
  }

  /** Ends the adding up: it can be asked once. */
  written(): Written {
    return Object.fromEntries(
      [...this.#tables].map(([table, { count, hash }]) => [
        table,
        { count, sha256: hash.digest("hex") },
      ]),
    );
  }
}
