import type { Instant } from "@accord/domain/calendar";
import {
  type CycleMessage,
  failedDraftMessage,
  failedRunMessage,
  lateRunMessage,
  notApprovedMessage,
  type ReportFacts,
} from "@accord/domain/cycle-messages";
import { printedPerson } from "@accord/domain/draft-content";
import { readPerson } from "../accounts/read-person.ts";
import { endAlarm, raiseAlarm } from "../alarms/raise-alarm.ts";
import { selectTeam } from "../alarms/select-team.ts";
import type { Database, WorkWriter } from "../database.ts";
import { queueWithin } from "../deliveries/queue-messages.ts";
import { findDraft } from "../drafts/find-draft.ts";
import { type DraftLink, tellApprovers, tellCheckers } from "../drafts/tell-of-draft.ts";
import { readProgramme } from "../matrix/read-matrix.ts";
import type { Queue } from "../queue/queue.ts";
import { besideRecord, instantNow } from "../reports/ask-composition.ts";
import type { Reader } from "../writer.ts";
import { beginStep } from "./run-step.ts";
import type { FoundRun } from "./standing-runs.ts";

/** Where the team sees to it. */
export interface RunLinks {
  readonly draft: DraftLink;
  readonly runs: (programme: string) => string;
}

const ALARMS = ["run-late", "run-not-approved", "run-failed"] as const;

/** Marks a run as late, and tells the team. */
export async function tellLate(
  database: Database,
  run: FoundRun,
  links: RunLinks,
): Promise<boolean> {
  const queue = await database.queue();
  const now = instantNow(database);
  return database.aside(async (writer) => {
    if (!(await beginStep(writer, run.id, "late", now))) return false;
    await writer.updateTable("reportRun").set({ isLate: true }).where("id", "=", run.id).execute();
    await raiseLate(writer, queue, { run, links, now });
    return true;
  });
}

/** Tells the team that a run is late, in the caller's transaction. */
export async function raiseLate(
  writer: WorkWriter,
  queue: Queue,
  { run, links, now }: { run: FoundRun; links: RunLinks; now: Instant },
): Promise<void> {
  const facts = await factsOf(writer, run, links);
  const words = "Accord was not running then, or did not come to it.";
  const letter = lateRunMessage({ ...facts, dueAt: run.dueAt, words });
  await raise(writer, queue, { kind: "run-late", run, letter, now });
}

/** Tells the team that the draft of a run could not be composed, once. */
export async function tellDraftFailed(
  database: Database,
  run: FoundRun,
  { words, links }: { readonly words: string; readonly links: RunLinks },
): Promise<boolean> {
  const queue = await database.queue();
  const now = instantNow(database);
  return database.aside(async (writer) => {
    if (!(await beginStep(writer, run.id, "draft-failed", now))) return false;
    const facts = await factsOf(writer, run, links);
    const letter = failedDraftMessage({ ...facts, dueAt: run.dueAt, words });
    await raise(writer, queue, { kind: "run-failed", run, letter, now });
    return true;
  });
}

/** Says that a run was due and not approved, and tells everybody concerned: all who check and approve. */
export async function tellNotApproved(
  database: Database,
  run: FoundRun,
  links: RunLinks,
): Promise<boolean> {
  const queue = await database.queue();
  const now = instantNow(database);
  return database.aside(async (writer) => {
    if (await isIssued(writer, run)) return false;
    if (!(await beginStep(writer, run.id, "not-approved", now))) return false;
    const { numUpdatedRows } = await writer
      .updateTable("reportRun")
      .set({ state: "not-approved" })
      .where("id", "=", run.id)
      .where("state", "not in", ["approved", "sent"])
      .executeTakeFirst();
    // Another worker has seen that it was approved: there is nothing to tell.
    if (Number(numUpdatedRows) === 0) return true;
    const waitsFor = WAITS_FOR[run.draft?.state ?? "composing"];
    const facts = await factsOf(writer, run, links);
    const letter = notApprovedMessage({ ...facts, dueAt: run.dueAt, waitsFor });
    await raise(writer, queue, { kind: "run-not-approved", run, letter, now });
    return true;
  });
}

/** Whether it was approved since it was looked at, or is being approved: whoever does so is waited for. */
async function isIssued(writer: WorkWriter, { draft }: FoundRun): Promise<boolean> {
  if (draft === null) return false;
  const found = await writer
    .selectFrom("reportDraft")
    .select("state")
    .where("id", "=", draft.id)
    .forUpdate()
    .executeTakeFirst();
  return found?.state === "issued";
}

const WAITS_FOR = {
  composing: "composing",
  composed: "checking",
  checked: "approving",
  issued: "approving",
  dropped: "composing",
} as const satisfies Record<NonNullable<FoundRun["draft"]>["state"], string>;

/** Reminds whoever has not checked a draft, or not approved it. */
export async function remindOf(
  database: Database,
  run: FoundRun,
  { step, links }: { step: "remind-check" | "remind-approval"; links: RunLinks },
): Promise<boolean> {
  const { draft: standing, programme } = run;
  if (standing === null) return false;
  const queue = await database.queue();
  const now = instantNow(database);
  return database.aside(async (writer) => {
    if (!(await beginStep(writer, run.id, step, now))) return false;
    const asking = besideRecord(writer, now);
    const draft = await findDraft(writer, { programme, draft: standing.id });
    const { checkedBy } = draft.standing;
    if (step === "remind-check") {
      await tellCheckers(asking, queue, draft, { linkTo: links.draft });
    } else if (checkedBy !== null) {
      const checker = await readPerson(writer, checkedBy);
      const named = printedPerson(checker ?? { name: null, office: null });
      await tellApprovers(asking, queue, draft, { linkTo: links.draft, checkedBy: named });
    }
    return true;
  });
}

/** Ends what the team was told of a run, since it has come to its end. */
export async function endRunAlarms(writer: WorkWriter, run: string, now: Instant): Promise<void> {
  for (const kind of ALARMS) await endAlarm(writer, { kind, about: aboutOf(run) }, now);
}

/** Tells the team that the report of a run could not be composed, in the caller's transaction. */
export async function raiseFailed(
  writer: WorkWriter,
  queue: Queue,
  { run, words, links, now }: { run: FoundRun; words: string; links: RunLinks; now: Instant },
): Promise<void> {
  const facts = await factsOf(writer, run, links);
  const letter = failedRunMessage({ ...facts, dueAt: run.dueAt, words });
  await raise(writer, queue, { kind: "run-failed", run, letter, now });
}

const aboutOf = (run: string) => `run:${run}`;

interface Raised {
  readonly kind: (typeof ALARMS)[number];
  readonly run: FoundRun;
  readonly letter: CycleMessage;
  readonly now: Instant;
}

async function raise(
  writer: WorkWriter,
  queue: Queue,
  { kind, run: { id, programme }, letter, now }: Raised,
): Promise<void> {
  const [words = ""] = letter.message.paragraphs;
  const alarm = { kind, programme, about: aboutOf(id), words };
  if (!(await raiseAlarm(writer, alarm, { now, isTold: true }))) return;
  const team = await selectTeam(writer, programme);
  await queueWithin(
    { work: writer, queueConnection: writer.queueConnection, now },
    queue,
    team.map(({ address, office }) => ({
      ...{ kind: "alarm" as const, programme, address, office },
      ...letter,
    })),
  );
}

async function factsOf(
  reader: Reader,
  { programme, period, draft }: FoundRun,
  links: RunLinks,
): Promise<ReportFacts> {
  const url = draft === null ? links.runs(programme) : links.draft(programme, draft.id);
  return {
    programme: await readProgramme(reader, programme, Number.MAX_SAFE_INTEGER),
    period,
    url,
  };
}
