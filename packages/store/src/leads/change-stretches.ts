import type { Actor } from "@accord/domain/actor";
import type { EffectiveDate } from "@accord/domain/calendar";
import {
  assertApart,
  type CellPlace,
  decideCorrection,
  decideStretch,
  type SaidStretch,
  type StretchChange,
} from "@accord/domain/cell-stretch";
import { AccordError } from "@accord/domain/errors";
import type { Stretch } from "@accord/domain/stretch";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { undoRows } from "../undo-rows.ts";
import type { Writer } from "../writer.ts";

export interface StretchesAct {
  readonly act: number;
}

/** What stands of one cell over a stretch of time. */
export interface Standing<S> extends CellPlace, SaidStretch<S> {
  readonly id: number;
  readonly act: number;
  readonly why: string | null;
}

export interface NewStretch<S> extends CellPlace, Stretch {
  readonly says: S;
  readonly why: string | null;
}

/** A thing that is so of cells over stretches of time, and how it is kept: a lead, a mandate. */
export interface KindOfStretch<S> {
  readonly noun: "lead" | "mandate";
  readonly table: "cellLead" | "cellMandate";
  /** What the journal calls each act. */
  readonly told: Readonly<
    Record<"recorded" | "ended" | "corrected" | "removed" | "undone", { readonly act: string }>
  >;
  /** What stands of a programme's cells, or of those of some areas alone. */
  select(writer: Writer, programme: string, areas?: readonly string[]): Promise<Standing<S>[]>;
  append(writer: Writer, programme: string, rows: readonly NewStretch<S>[]): Promise<unknown>;
  /** Refuses a statement that names what is not there; gives what the journal has to know beside it. */
  look(writer: Writer, programme: string, says: S): Promise<Readonly<Record<string, unknown>>>;
}

/** Says what is so of cells from a date on; null ends it. One act. */
export async function recordStretches<S>(
  kind: KindOfStretch<S>,
  database: Database,
  actor: Actor,
  wanted: {
    readonly programme: string;
    readonly cells: readonly CellPlace[];
    readonly head: number;
    readonly says: S | null;
    readonly from: EffectiveDate;
    readonly why: string | null;
  },
): Promise<StretchesAct> {
  const { programme, cells, head, says, from, why } = wanted;
  return changeStretches(kind, database, actor, programme, async (writer) => {
    await assertListed(writer, programme, cells);
    const areas = new Set(cells.map(({ area }) => area));
    const standing = await kind.select(writer, programme, [...areas]);
    const beside = says === null ? {} : await kind.look(writer, programme, says);
    const ofCell = Map.groupBy(standing, keyOf);
    const changes = cells.map((cell) => {
      const stretches = ofCell.get(keyOf(cell)) ?? [];
      assertUnchanged(stretches, head, cell);
      const change = decideStretch(stretches, { says, from });
      return rowsOf(cell, { stretches, change, why, isEnd: says === null });
    });
    await write(kind, writer, programme, changes);
    const [only, ...more] = cells;
    return {
      ...(says === null ? kind.told.ended : kind.told.recorded),
      fact: {
        ...(more.length === 0 ? { cell: only } : { cells }),
        after: says,
        ...beside,
        from,
        why,
      },
    };
  });
}

/** Says anew what one stretch says and from when; null takes it out. */
export async function correctStretch<S>(
  kind: KindOfStretch<S>,
  database: Database,
  actor: Actor,
  wanted: {
    readonly programme: string;
    readonly id: number;
    readonly becomes: { readonly says: S; readonly from: EffectiveDate } | null;
    readonly why: string;
  },
): Promise<StretchesAct> {
  const { programme, id, becomes, why } = wanted;
  return changeStretches(kind, database, actor, programme, async (writer) => {
    const row = await writer
      .selectFrom(kind.table)
      .select("area")
      .where("id", "=", id)
      .executeTakeFirst();
    const standing = await kind.select(writer, programme, row ? [row.area] : []);
    const wrong = standing.find((one) => one.id === id);
    const stretches = standing.filter((one) => wrong && keyOf(one) === keyOf(wrong));
    const change = decideCorrection(stretches, id, becomes);
    const beside = becomes === null ? {} : await kind.look(writer, programme, becomes.says);
    if (!wrong) throw new Error("A stretch was corrected that is not there.");
    const { area, partnership, says: before, from: beforeFrom } = wrong;
    const cell = { area, partnership };
    await write(kind, writer, programme, [rowsOf(cell, { stretches, change, why })]);
    return {
      ...(becomes === null ? kind.told.removed : kind.told.corrected),
      fact: {
        cell,
        before,
        beforeFrom,
        after: becomes?.says ?? null,
        ...beside,
        ...from(becomes),
        why,
      },
    };
  });
}

/**
 * Undoes one act on what is so of cells. Undoing an undo is a redo.
 *
 * @throws AccordError `changed-meanwhile` when a later act has changed what it wrote, `not-found` when
 *   it is no such act of this programme, or what it would bring back names what is no more there
 */
export async function undoStretches<S>(
  kind: KindOfStretch<S>,
  database: Database,
  actor: Actor,
  { programme, act }: { readonly programme: string; readonly act: number },
): Promise<StretchesAct> {
  return changeStretches(kind, database, actor, programme, async (writer) => {
    const line = await writer
      .selectFrom("journal")
      .select("id")
      .where("id", "=", act)
      .where("programme", "=", programme)
      .where("noun", "=", kind.noun)
      .executeTakeFirst();
    if (!line) {
      throw new AccordError("not-found", "There is nothing of this act to undo here.", { act });
    }
    await undoRows(writer, act, [kind.table]);
    const now = await kind.select(writer, programme);
    for (const stretches of Map.groupBy(now, keyOf).values()) assertApart(stretches);
    // What stands again names what is still there.
    const again = now.filter((one) => one.act === writer.act.id);
    const said = new Map(again.map(({ says }) => [JSON.stringify(says), says]));
    for (const says of said.values()) await kind.look(writer, programme, says);
    return { ...kind.told.undone, fact: { act } };
  });
}

async function changeStretches<S>(
  kind: KindOfStretch<S>,
  database: Database,
  actor: Actor,
  programme: string,
  work: (
    writer: Writer,
  ) => Promise<{ readonly act: string; readonly fact: Readonly<Record<string, unknown>> }>,
): Promise<StretchesAct> {
  await assertMayIn(database, actor, "edit-matrix", programme);

  return database.change(async (writer) => {
    const told = await work(writer);
    await record(writer, actor, { programme, noun: kind.noun, ...told });
    return { act: writer.act.id };
  });
}

interface RowsOfCell<S> {
  readonly replaces: readonly number[];
  readonly adds: readonly NewStretch<S>[];
}

function rowsOf<S>(
  { area, partnership }: CellPlace,
  {
    stretches,
    change: { replaces, adds },
    why,
    isEnd = false,
  }: {
    readonly stretches: readonly Standing<S>[];
    readonly change: StretchChange<S>;
    readonly why: string | null;
    readonly isEnd?: boolean;
  },
): RowsOfCell<S> {
  // What goes on says why it was said; what is said now, or is ended, says why that is.
  const kept = new Map(stretches.map((one) => [one.says, one.why]));
  return {
    replaces,
    adds: adds.map(({ says, from, until }) => {
      const own = isEnd ? undefined : kept.get(says);
      return { area, partnership, says, from, until, why: own === undefined ? why : own };
    }),
  };
}

async function write<S>(
  kind: KindOfStretch<S>,
  writer: Writer,
  programme: string,
  changes: readonly RowsOfCell<S>[],
): Promise<void> {
  const adds = changes.flatMap((change) => change.adds);
  await writer.replace(
    kind.table,
    changes.flatMap((change) => change.replaces),
  );
  if (adds.length > 0) await kind.append(writer, programme, adds);
}

const keyOf = ({ area, partnership }: CellPlace) => `${area}/${partnership}`;

const from = (becomes: { readonly from: EffectiveDate } | null) =>
  becomes === null ? {} : { from: becomes.from };

function assertUnchanged(
  stretches: readonly { readonly act: number }[],
  head: number,
  cell: CellPlace,
): void {
  if (stretches.every(({ act }) => act <= head)) return;
  throw new AccordError(
    "changed-meanwhile",
    "Someone changed this while you were in it. Look at it again.",
    { ...cell },
  );
}

/** @throws AccordError `not-found` for a cell that the matrix has never listed */
async function assertListed(
  writer: Writer,
  programme: string,
  cells: readonly CellPlace[],
): Promise<void> {
  const rows = await writer
    .selectFrom("programmeRow")
    .select("area")
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  const columns = await writer
    .selectFrom("programmeColumn")
    .select("partnership")
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  const areas = new Set(rows.map(({ area }) => area));
  const partnerships = new Set(columns.map(({ partnership }) => partnership));
  const missing = cells.find(
    ({ area, partnership }) => !areas.has(area) || !partnerships.has(partnership),
  );
  if (missing) {
    throw new AccordError("not-found", "The matrix of this programme has no such cell.", {
      ...missing,
    });
  }
}
