import type { Actor, Role } from "@accord/domain/actor";
import {
  approvalRequestMessage,
  type CheckFacts,
  type CycleMessage,
  checkRequestMessage,
  sentBackMessage,
} from "@accord/domain/cycle-messages";
import { printedPerson } from "@accord/domain/draft-content";
import { ScheduleTerms } from "@accord/domain/schedule";
import { sql } from "kysely";
import { type QueuedMessage, queueWithin } from "../deliveries/queue-messages.ts";
import { readProgramme } from "../matrix/read-matrix.ts";
import type { Queue } from "../queue/queue.ts";
import type { Asking } from "../reports/ask-composition.ts";
import type { Reader } from "../writer.ts";
import type { FoundDraft } from "./find-draft.ts";

/** Where the page of a draft is. */
export type DraftLink = (programme: string, draft: string) => string;

/** Asks whoever checks figures to check those of a draft. */
export async function tellCheckers(
  asking: Asking,
  queue: Queue,
  draft: FoundDraft,
  { linkTo }: { readonly linkTo: DraftLink },
): Promise<void> {
  const { checker } = await readNamed(asking.read, draft);
  const people = await selectHolders(asking.read, draft.programme, "editor", checker);
  const letter = checkRequestMessage(await factsOf(asking.read, draft, linkTo));
  await send(asking, queue, { draft, kind: "check-request", people, letter });
}

/** Asks whoever approves to approve a draft that was checked. */
export async function tellApprovers(
  asking: Asking,
  queue: Queue,
  draft: FoundDraft,
  { linkTo, checkedBy }: { readonly linkTo: DraftLink; readonly checkedBy: string },
): Promise<void> {
  const { approver } = await readNamed(asking.read, draft);
  const people = await selectHolders(asking.read, draft.programme, "approver", approver);
  const facts = await factsOf(asking.read, draft, linkTo);
  const letter = approvalRequestMessage({ ...facts, checkedBy });
  await send(asking, queue, { draft, kind: "approval-request", people, letter });
}

/** Tells whoever works on a draft that it was sent back, and why: who asked for it, or all editors. */
export async function tellEditor(
  asking: Asking,
  queue: Queue,
  draft: FoundDraft,
  {
    linkTo,
    actor,
    words,
  }: { readonly linkTo: DraftLink; readonly actor: Actor; readonly words: string },
): Promise<void> {
  const people = await selectHolders(asking.read, draft.programme, "editor", draft.askedBy);
  const facts = await factsOf(asking.read, draft, linkTo);
  const letter = sentBackMessage({ ...facts, by: printedPerson(actor), words });
  await send(asking, queue, { draft, kind: "sent-back", people, letter });
}

async function factsOf(
  reader: Reader,
  { id, programme, period, version, run }: FoundDraft,
  linkTo: DraftLink,
): Promise<CheckFacts> {
  const named = await readProgramme(reader, programme, Number.MAX_SAFE_INTEGER);
  return {
    ...{ programme: named, period, version },
    url: linkTo(programme, id),
    dueAt: run?.dueAt ?? null,
  };
}

/** Whom the schedule of this kind of report names. */
async function readNamed(
  reader: Reader,
  { programme, period }: FoundDraft,
): Promise<Pick<ScheduleTerms, "checker" | "approver">> {
  const schedule = await reader
    .selectFrom("reportSchedule")
    .select("terms")
    .where("programme", "=", programme)
    .where("kind", "=", period.kind)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  const terms = schedule && ScheduleTerms.safeParse(JSON.parse(schedule.terms)).data;
  return terms ?? { checker: null, approver: null };
}

interface Holder {
  readonly id: string;
  readonly office: string | null;
  readonly address: string;
}

/** The one who is named, while they hold the role; otherwise all who hold it in the programme. */
async function selectHolders(
  reader: Reader,
  programme: string,
  role: Role,
  named: string | null,
): Promise<Holder[]> {
  // The address they sign in with, in the sign-in library's own table.
  const account = sql<{ id: string; email: string }>`(select "id", "email" from "user")`;
  const holders = await reader
    .selectFrom("roleGrant")
    .innerJoin("actor", "actor.id", "roleGrant.actorId")
    .innerJoin(account.as("account"), "account.id", "actor.userId")
    .select(["actor.id", "actor.office", "account.email as address"])
    .distinct()
    .where("roleGrant.replacedBy", "is", null)
    .where("roleGrant.role", "=", role)
    .where("roleGrant.programme", "=", programme)
    .orderBy("account.email")
    .execute();
  const one = holders.filter(({ id }) => id === named);
  return one.length > 0 ? one : holders;
}

async function send(
  { work, queueConnection, now }: Asking,
  queue: Queue,
  {
    draft,
    kind,
    people,
    letter,
  }: {
    readonly draft: FoundDraft;
    readonly kind: QueuedMessage["kind"];
    readonly people: readonly Holder[];
    readonly letter: CycleMessage;
  },
): Promise<void> {
  const { programme } = draft;
  await queueWithin(
    { work, queueConnection, now },
    queue,
    people.map(({ address, office }) => ({ kind, programme, address, office, ...letter })),
  );
}
