import type { CellAddress } from "@accord/domain/cell";
import type { ProcedureMeta } from "../trpc.ts";

/** Where a step of the walk is taken: a programme with a cell, an act and a reader in it. */
export interface Place {
  readonly cell: CellAddress;
  readonly programme: string;
}

/** One procedure of the walk. */
export interface Step {
  /** What the procedure is expected to ask for. Written here a second time, so that a slip there is noticed. */
  readonly access: ProcedureMeta["access"];
  /** Input that its schema takes. Where it changes something, it is refused for a reason of its own. */
  readonly input: (place: Place) => unknown;
  /** Whether the input names a programme. */
  readonly inProgramme: boolean;
  /** It tells the names of all programmes to whoever may do it: roles are given for them. */
  readonly namesProgrammes?: true;
}

export const UNKNOWN_ID = 9_999_999;

/** A procedure whose input names a programme. */
export const inProgramme = (
  access: Step["access"],
  more: Readonly<Record<string, unknown>> = {},
): Step => ({
  access,
  inProgramme: true,
  input: ({ programme }) => ({ programme, ...more }),
});
/** A procedure that edits a cell. */
export const onCell = (more: Readonly<Record<string, unknown>>): Step => ({
  access: ["edit-matrix"],
  inProgramme: true,
  // Made from a read of long ago: whoever may edit is refused as late.
  input: ({ cell }) => ({ cell, head: 0, ...more }),
});
/** A procedure that is about no programme. */
export const inRegister = (access: Step["access"], input: unknown): Step => ({
  access,
  inProgramme: false,
  input: () => input,
});
