import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { decidePlanChange, statementOf } from "@accord/domain/change-plan";
import { AccordError } from "@accord/domain/errors";
import type { NewPlanLine, PlanLineChange, PlanLineEnd, PlanStatement } from "@accord/domain/plan";
import { readVisibleAreas } from "../areas/visible-areas.ts";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertSources } from "../sources/assert-sources.ts";
import { undoRows } from "../undo-rows.ts";
import type { Writer } from "../writer.ts";
import { planLineOf, planRowOf } from "./plan-row.ts";

export interface PlanAct {
  readonly act: number;
  /** The numbers of the lines it was about. */
  readonly lines: readonly number[];
}

/** Adds lines to a programme's work plan, after those that are there, each from a date. */
export async function addPlanLines(
  database: Database,
  actor: Actor,
  { programme, lines }: { programme: string; lines: readonly NewPlanLine[] },
): Promise<PlanAct> {
  await assertMayIn(database, actor, "edit-registers", programme);

  return database.change(async (writer) => {
    await assertParts(writer, database, actor, { programme, said: lines });
    const { last, lines: before } = await writer
      .selectFrom("planLine")
      .select(({ fn }) => [
        fn.max<number | null>("position").as("last"),
        fn.max<number | null>("line").as("lines"),
      ])
      .where("programme", "=", programme)
      .executeTakeFirstOrThrow();
    const added = await writer.append(
      "planLine",
      lines.map((line, index) =>
        planRowOf({
          ...line,
          programme,
          line: (before ?? 0) + 1 + index,
          position: (last ?? -1) + 1 + index,
          until: null,
          why: null,
        }),
      ),
    );
    const numbers = added.map(({ line }) => line);
    await record(writer, actor, {
      programme,
      noun: "plan",
      act: "plan-lines-added",
      fact: { count: lines.length, lines: numbers, areas: lines.map(({ area }) => area) },
    });
    return { act: writer.act.id, lines: numbers };
  });
}

/**
 * Says anew what a line says, from a date. What it said before that day stays.
 *
 * @throws AccordError `changed-meanwhile` when the line changed after it was read
 */
export async function changePlanLine(
  database: Database,
  actor: Actor,
  change: PlanLineChange,
): Promise<PlanAct> {
  return writeVersion(database, actor, { ...change, act: "plan-line-changed" });
}

/** Takes a line off the plan from a date. What it said before that day stays. */
export async function endPlanLine(
  database: Database,
  actor: Actor,
  end: PlanLineEnd,
): Promise<PlanAct> {
  return writeVersion(database, actor, { ...end, says: null, act: "plan-line-ended" });
}

async function writeVersion(
  database: Database,
  actor: Actor,
  wanted: PlanLineEnd & {
    readonly says: PlanStatement | null;
    readonly act: "plan-line-changed" | "plan-line-ended";
  },
): Promise<PlanAct> {
  const { programme, line, head, from, says, why, act } = wanted;
  await assertMayIn(database, actor, "edit-registers", programme);

  return database.change(async (writer) => {
    if (says) await assertParts(writer, database, actor, { programme, said: [says] });
    const rows = await writer
      .selectFrom("planLine")
      .selectAll()
      .where("programme", "=", programme)
      .where("line", "=", line)
      .where("replacedBy", "is", null)
      .orderBy("fromFirstDay")
      .execute();
    const versions = rows.map(planLineOf);
    if (versions.some((version) => version.act > head)) {
      throw new AccordError(
        "changed-meanwhile",
        "Someone changed this line while you were in it. Look at it again.",
        { line },
      );
    }
    const { replaces, adds } = decidePlanChange(versions, { says, from });
    await writer.replace("planLine", replaces);
    await writer.append(
      "planLine",
      adds.map((version) =>
        planRowOf({
          ...version,
          programme,
          line,
          position: versions[0]?.position ?? 0,
          // A version that is only cut short says why it ends where nothing follows.
          why: version.until === null || says === null ? why : null,
        }),
      ),
    );
    const before = versions.at(-1);
    await record(writer, actor, {
      programme,
      noun: "plan",
      act,
      fact: { line, before: before ? statementOf(before) : null, after: says, from, why },
    });
    return { act: writer.act.id, lines: [line] };
  });
}

/**
 * Undoes one act on the plan. Undoing an undo is a redo.
 *
 * @throws AccordError `changed-meanwhile` when a later act has changed what it wrote, `not-found` when
 *   it is no such act of this programme
 */
export async function undoPlanAct(
  database: Database,
  actor: Actor,
  { programme, act }: { programme: string; act: number },
): Promise<PlanAct> {
  await assertMayIn(database, actor, "edit-registers", programme);

  return database.change(async (writer) => {
    const told = await writer
      .selectFrom("planLine")
      .select("line")
      .distinct()
      .where("programme", "=", programme)
      .where(({ eb, or }) => or([eb("act", "=", act), eb("replacedBy", "=", act)]))
      .execute();
    if (told.length === 0) {
      throw new AccordError("not-found", "There is nothing of this act to undo here.", { act });
    }
    await undoRows(writer, act, ["planLine"]);
    const lines = told.map(({ line }) => line);
    await record(writer, actor, {
      programme,
      noun: "plan",
      act: "plan-act-undone",
      fact: { act, lines },
    });
    return { act: writer.act.id, lines };
  });
}

/** @throws AccordError `not-found` naming an area, a force or a source that is not there, or not to be told of */
async function assertParts(
  writer: Writer,
  database: Database,
  actor: Actor,
  { programme, said }: { programme: string; said: readonly PlanStatement[] },
): Promise<void> {
  const visible = await readVisibleAreas(writer, actor, londonDay(database.clock.now()));
  visible.assertAll(said.map(({ area }) => area));
  await assertSources(
    writer,
    programme,
    said.map(({ source }) => source),
  );
  const rows = await writer.selectFrom("force").select("slug").execute();
  const there = new Set(rows.map(({ slug }) => slug));
  const missing = said
    .flatMap(({ forces, target }) => [...forces, ...target])
    .find((force) => !there.has(force));
  if (missing !== undefined) {
    throw new AccordError("not-found", "The register has no such force.", { force: missing });
  }
}
