import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { Actor } from "@accord/domain/actor";
import { type Instant, londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import type { IntakePlan } from "@accord/domain/intake";
import { type ActInParts, partsOf } from "../acts.ts";
import { readVisibleAreas } from "../areas/visible-areas.ts";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import type { Act, Writer } from "../writer.ts";
import { assertPlanFits, besideHidden, readStandingLayout } from "./check-plan.ts";
import { findOwnIntake } from "./own-intake.ts";
import { isStopped } from "./read-intake.ts";
import { writeEntries } from "./write-entries.ts";
import { writeFoundations, writeLayout } from "./write-plan.ts";

/** What recording an intake comes to. */
export interface RecordedIntake {
  readonly act: number;
  readonly recordedAt: Instant;
  readonly entries: number;
}

/** From so many entries on an act is written in parts. */
const LONG = 500;
/** How long a part takes: embedded, every read waits for it. */
const PART_MS = { embedded: 30, server: 60 } as const;
/** How often whoever watches is told. */
const TELL_MS = 250;

type OwnIntake = Awaited<ReturnType<typeof findOwnIntake>>;

/**
 * Records a table that was handed in as its plan says, in one act: all of it, or nothing.
 *
 * While it writes, {@link readIntakeProgress} tells how far it is.
 *
 * @throws AccordError `changed-meanwhile` with the cells that changed after the plan's head, `rule-broken`
 *   for what was recorded already and what does not fit the register
 */
export async function recordIntake(
  database: Database,
  actor: Actor,
  { intake: id, plan }: { intake: string; plan: IntakePlan },
): Promise<RecordedIntake> {
  const intake = await findOwnIntake(database, actor, { programme: plan.programme, intake: id });
  assertOwnFile(plan, intake);

  const claim = await claimIntake(database, intake, plan.entries.length);
  const tell = progressTeller(database, claim);
  try {
    const isLong = plan.entries.length >= LONG;
    const work = (parts: ActInParts, told: typeof tell) =>
      recordPlan(parts, { actor, intake, plan, claim, database }, told);
    const act = isLong
      ? await database.changeInParts((parts) => work(parts, tell))
      : await database.change((writer) => work(partsOf(writer), async () => {}));
    return { act: act.id, recordedAt: act.recordedAt, entries: plan.entries.length };
  } catch (error) {
    await giveBack(database, claim, error);
    throw error;
  }
}

/** A new paper is made of the file that was handed in and of no other. */
function assertOwnFile({ source }: IntakePlan, { sha256 }: OwnIntake): void {
  if (!("title" in source) || source.sha256 === sha256) return;
  throw new AccordError("bad-input", "The paper of this plan is another file.", { sha256 });
}

async function recordPlan(
  parts: ActInParts,
  recording: {
    readonly database: Database;
    readonly actor: Actor;
    readonly intake: OwnIntake;
    readonly plan: IntakePlan;
    readonly claim: string;
  },
  tell: (done: number) => Promise<void>,
): Promise<Act> {
  const { database, actor } = recording;
  const today = londonDay(database.clock.now());
  const { plan, layout } = await parts.part(async (writer) => {
    const visible = await readVisibleAreas(writer, actor, today);
    const fitting = await besideHidden(writer, recording.plan, visible);
    const standing = await readStandingLayout(writer, fitting.programme);
    await assertPlanFits(writer, fitting, { layout: standing, visible });
    await writeFoundations(writer, fitting);
    return { plan: fitting, layout: standing };
  });
  await writeEntries(parts, plan, {
    actor,
    today,
    partMs: PART_MS[database.engine],
    tell,
  });
  return parts.part(async (writer) => {
    await writeLayout(writer, plan, layout);
    await settle(writer, { ...recording, plan });
    await record(writer, actor, factOf({ ...recording, plan }));
    return writer.act;
  });
}

function factOf({ intake, plan }: { intake: OwnIntake; plan: IntakePlan }) {
  return {
    programme: plan.programme,
    noun: "matrix",
    act: "intake-recorded",
    fact: {
      door: intake.door,
      fileName: intake.fileName,
      sha256: intake.sha256,
      source: plan.source.slug,
      entries: plan.entries.length,
      areas: plan.areas.map(({ slug }) => slug),
      partnerships: plan.partnerships.map(({ slug }) => slug),
      groups: plan.groups.map(({ slug }) => slug),
      rows: plan.rows.map(({ area }) => area),
      columns: plan.columns.map(({ partnership }) => partnership),
      comments: plan.comments.length,
      mappings: plan.mappings.length,
    },
  } as const;
}

/** The work row of an intake whose act ends: no longer kept as it was found, and its file a paper's. */
async function settle(
  writer: Writer,
  { intake, plan, claim }: { intake: OwnIntake; plan: IntakePlan; claim: string },
): Promise<void> {
  const { numUpdatedRows } = await writer.work
    .updateTable("intake")
    .set({
      state: "recorded",
      act: writer.act.id,
      done: plan.entries.length,
      touchedAt: writer.act.recordedAt,
    })
    .where("id", "=", intake.id)
    .where("claim", "=", claim)
    .executeTakeFirst();
  if (Number(numUpdatedRows) !== 1) {
    throw new AccordError("changed-meanwhile", "This table is being recorded by another.");
  }
  await writer.work.deleteFrom("intakePart").where("intakeId", "=", intake.id).execute();
  await writer.work
    .insertInto("sourceFile")
    .values({
      programme: plan.programme,
      source: plan.source.slug,
      sha256: intake.sha256,
      fileName: intake.fileName,
      act: writer.act.id,
    })
    .onConflict((conflict) => conflict.columns(["programme", "source", "sha256"]).doNothing())
    .execute();
}

/** Says that it is being recorded from now on: nobody else may begin. */
async function claimIntake(database: Database, intake: OwnIntake, total: number): Promise<string> {
  const claim = randomUUID();
  const now = database.clock.now();
  const isFree = intake.state !== "recording" || isStopped(intake, now);
  const { numUpdatedRows } = await database.aside((writer) =>
    writer
      .updateTable("intake")
      .set({
        state: "recording",
        claim,
        total,
        done: 0,
        words: null,
        touchedAt: now.toISOString() as Instant,
      })
      .where("id", "=", intake.id)
      .where("state", "in", ["read", "failed", ...(isFree ? (["recording"] as const) : [])])
      .where("claim", "is not distinct from", intake.claim)
      .executeTakeFirst(),
  );
  if (Number(numUpdatedRows) === 1) return claim;
  if (intake.state === "recorded") {
    throw new AccordError("rule-broken", "This table is recorded already.", { act: intake.act });
  }
  throw new AccordError("rule-broken", "This table is being recorded already.");
}

function progressTeller(database: Database, claim: string): (done: number) => Promise<void> {
  let told = Number.NEGATIVE_INFINITY;
  return async (done) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    const touchedAt = database.clock.now().toISOString() as Instant;
    await database.aside((writer) =>
      writer.updateTable("intake").set({ done, touchedAt }).where("claim", "=", claim).execute(),
    );
  };
}

/** What was refused can be settled and recorded again; what failed says so. */
async function giveBack(database: Database, claim: string, error: unknown): Promise<void> {
  const isRefusal = error instanceof AccordError;
  const words = isRefusal ? null : "It could not be recorded. Nothing of it was kept; try again.";
  await database.aside((writer) =>
    writer
      .updateTable("intake")
      .set({ state: isRefusal ? "read" : "failed", claim: null, words, done: 0, total: 0 })
      .where("claim", "=", claim)
      .where("state", "=", "recording")
      .execute(),
  );
}
