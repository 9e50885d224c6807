import type { Actor } from "@accord/domain/actor";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import {
  type DraftAddress,
  type DraftState,
  type DraftStep,
  refusalOf as refusalOfStep,
  stepsFor,
  type TakenStep,
} from "@accord/domain/draft";
import type { ReportPeriod } from "@accord/domain/period";
import { may } from "@accord/domain/permissions";
import type { CompositionState, DocumentFormat, Edition } from "@accord/domain/report";
import { sql } from "kysely";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";
import { type DraftRun, draftPerson, type FoundDraft, findDraft } from "./find-draft.ts";

/** A draft as its page shows it. */
export interface DraftView {
  readonly id: string;
  readonly programme: string;
  readonly period: ReportPeriod;
  readonly version: number;
  /** Why a changed one goes out again; null for a first version. */
  readonly reason: string | null;
  readonly state: DraftState;
  readonly run: DraftRun | null;
  /** Null until it is composed. */
  readonly said: {
    readonly subject: string;
    readonly asAt: CalendarDate;
    readonly knownAt: Instant;
    readonly checkedBy: string | null;
    readonly opening: string;
    readonly isOpeningEdited: boolean;
    /** As written from the record. */
    readonly writtenOpening: string;
  } | null;
  /** A person's opening from before it was composed again. */
  readonly keptOpening: string | null;
  /** How many lines of the record are younger than what it knows, those about reports and readers apart. */
  readonly recordedSince: number;
  readonly documents: {
    readonly composition: string;
    readonly state: CompositionState;
    /** Why they could not be made. */
    readonly outcome: string | null;
    readonly wanted: number;
    readonly kept: readonly KeptDocument[];
  } | null;
  /** Oldest first. */
  readonly steps: readonly TakenStep[];
  /** What whoever reads this may do next. */
  readonly next: readonly DraftStep[];
  /** Why they may not approve it, where it waits for that. */
  readonly notApproving: string | null;
}

export interface KeptDocument {
  readonly edition: Edition;
  readonly force: string | null;
  readonly format: DocumentFormat;
  readonly bytes: number;
}

/** A draft, for the team of its programme and its auditors. */
export async function readDraft(
  database: Database,
  actor: Actor,
  address: DraftAddress,
): Promise<DraftView> {
  const scope = await assertMayIn(database, actor, "read-drafts", address.programme);

  const { reader } = database;
  const draft = await findDraft(reader, address);
  const { id, programme, period, version, reason, run, keptOpening, standing } = draft;
  const person = draftPerson(actor, scope);
  return {
    ...{ id, programme, period, version, reason, run, keptOpening },
    state: standing.state,
    said: saidBy(draft),
    recordedSince: draft.head === null ? 0 : await countSince(reader, programme, draft.head),
    documents: await readDocuments(reader, draft),
    steps: await readSteps(reader, draft, {
      own: actor.id,
      withNames: may(actor, "read-names", scope),
    }),
    next: stepsFor(standing, person),
    notApproving: standing.state === "checked" ? refusalOfStep("approve", standing, person) : null,
  };
}

function saidBy({ content, writtenOpening }: FoundDraft): DraftView["said"] {
  if (content === null) return null;
  const { subject, asAt, knownAt, checkedBy, opening, isOpeningEdited } = content.summary;
  return {
    ...{ subject, asAt, knownAt, checkedBy, opening, isOpeningEdited },
    writtenOpening: writtenOpening ?? opening,
  };
}

async function countSince(reader: Reader, programme: string, head: number): Promise<number> {
  const { lines } = await reader
    .selectFrom("journal")
    .select(({ fn }) => fn.countAll<number>().as("lines"))
    .where("id", ">", head)
    .where(({ eb, or }) => or([eb("programme", "=", programme), eb("programme", "is", null)]))
    .where("noun", "not in", ["report", "reader", "account"])
    .executeTakeFirstOrThrow();
  return Number(lines);
}

async function readDocuments(
  reader: Reader,
  { documents }: FoundDraft,
): Promise<DraftView["documents"]> {
  if (documents === null) return null;
  const kept = await reader
    .selectFrom("compositionDocument")
    .select(["edition", "force", "format", sql<number>`octet_length(bytes)`.as("bytes")])
    .where("compositionId", "=", documents.composition)
    .orderBy("id")
    .execute();
  return {
    ...documents,
    // Documents are kept in these formats.
    kept: kept.map((one) => ({ ...one, format: one.format as DocumentFormat })),
  };
}

const STEP_WORDS: Readonly<Record<string, string>> = {
  "report-composed": "Composed",
  "report-composed-again": "Asked to be composed again",
  "opening-edited": "Opening edited",
  "figures-checked": "Figures checked",
  "report-sent-back": "Sent back",
  "report-dropped": "Dropped",
  "report-issued": "Approved and issued",
};

/** The journal tells of each step; it holds who by their number, and the table of actors by name. */
async function readSteps(
  reader: Reader,
  { id, programme }: FoundDraft,
  { own, withNames }: { readonly own: string; readonly withNames: boolean },
): Promise<TakenStep[]> {
  const lines = await reader
    .selectFrom("journal")
    .leftJoin("actor", "actor.id", "journal.actorId")
    .select(["journal.recordedAt as at", "act", "fact", "actorId", "actor.name", "actor.office"])
    .where("programme", "=", programme)
    .where("noun", "=", "report")
    .where("fact", "like", `%"draft":"${id}"%`)
    .orderBy("journal.id")
    .execute();
  return lines.map(({ at, act, fact, actorId, name, office }) => {
    const { words } = JSON.parse(fact) as { readonly words?: unknown }; // the journal holds JSON
    return {
      at,
      act,
      what: STEP_WORDS[act] ?? act,
      who: (withNames && name) || office,
      isOwn: actorId === own,
      words: typeof words === "string" ? words : null,
    };
  });
}
