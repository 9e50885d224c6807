import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { assertMay, may, type ProgrammeScope } from "@accord/domain/permissions";
import type {
  CompositionPurpose,
  CompositionState,
  DeliveryState,
  DocumentFormat,
  DocumentKey,
  Edition,
} from "@accord/domain/report";
import { sql } from "kysely";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";
import type { StoredDocument } from "./read-reports.ts";

export interface CompositionListing {
  readonly id: string;
  readonly state: CompositionState;
  /** What went wrong, in words; null while nothing did. */
  readonly outcome: string | null;
  readonly report: string | null;
  /** How many documents are wanted; those that are there are listed below. */
  readonly wanted: number;
  readonly documents: readonly {
    readonly edition: Edition;
    readonly force: string | null;
    readonly format: DocumentFormat;
    readonly sha256: string;
    readonly bytes: number;
  }[];
  /** Of a test: how its message stands, with every try; null for everything else, and before it is composed. */
  readonly test: {
    readonly address: string;
    readonly state: DeliveryState;
    readonly attempts: readonly {
      readonly at: Instant;
      readonly outcome: string | null;
      readonly words: string | null;
    }[];
  } | null;
}

/** How what the actor asked for stands. What others asked for is not found, but for the documents of a draft. */
export async function readComposition(
  database: Database,
  actor: Actor,
  { programme, id }: { programme: string; id: string },
): Promise<CompositionListing> {
  const found = await findReadable(database, actor, { programme, id });
  const documents = await database.reader
    .selectFrom("compositionDocument")
    .select(["edition", "force", "format", "sha256", sql<number>`octet_length(bytes)`.as("bytes")])
    .where("compositionId", "=", id)
    .orderBy("id")
    .execute();
  const { state, outcome, reportId, wantedCount, purpose } = found;
  return {
    id,
    state,
    outcome,
    report: reportId === null ? null : String(reportId),
    wanted: wantedCount ?? documents.length,
    documents: isOver(database, found)
      ? []
      : // Documents are kept in these formats.
        documents.map((one) => ({ ...one, format: one.format as DocumentFormat })),
    test: purpose === "test" ? await readTest(database.reader, id) : null,
  };
}

async function readTest(reader: Reader, id: string): Promise<CompositionListing["test"]> {
  const delivery = await reader
    .selectFrom("delivery")
    .select(["id", "address", "state"])
    .where("compositionId", "=", id)
    .executeTakeFirst();
  if (!delivery) return null;
  const tries = await reader
    .selectFrom("deliveryAttempt")
    .select(["claimedAt", "toldAt", "outcome", "serverWords as words"])
    .where("deliveryId", "=", delivery.id)
    .orderBy("id")
    .execute();
  return {
    address: delivery.address,
    state: delivery.state,
    attempts: tries.map(({ claimedAt, toldAt, ...one }) => ({ ...one, at: toldAt ?? claimedAt })),
  };
}

/** The bytes of what the actor asked to look at, for one hour; those of a draft as long as it says so. */
export async function readCompositionDocument(
  database: Database,
  actor: Actor,
  {
    programme,
    id,
    edition,
    force,
    format,
  }: DocumentKey & { readonly programme: string; readonly id: string },
): Promise<StoredDocument> {
  const composition = await findReadable(database, actor, { programme, id });
  const found = isOver(database, composition)
    ? undefined
    : await database.reader
        .selectFrom("compositionDocument")
        .select(["format", "mediaType", "bytes", "sha256"])
        .where("compositionId", "=", id)
        .where("edition", "=", edition)
        .where("force", force === null ? "is" : "=", force)
        .where("format", "=", format)
        .executeTakeFirst();
  if (found) return found;
  throw new AccordError(
    "not-found",
    composition.purpose === "draft"
      ? "The draft has moved on; open it again."
      : "This preview is kept for an hour; ask for another.",
  );
}

function isOver(
  { clock }: Pick<Database, "clock">,
  { expiresAt }: { readonly expiresAt: string | null },
): boolean {
  return expiresAt !== null && expiresAt < clock.now().toISOString();
}

const READERS = ["preview-report", "send-report", "read-drafts"] as const;

/** What may be read of each purpose: one's own, but for drafts. */
const NEEDED = {
  send: "send-report",
  preview: "preview-report",
  test: "preview-report",
  draft: "read-drafts",
} as const satisfies Record<CompositionPurpose, (typeof READERS)[number]>;

async function findReadable(
  database: Database,
  actor: Actor,
  { programme, id }: { programme: string; id: string },
) {
  const scope = await assertMayIn(database, actor, "read-record", programme);
  assertReadsSome(actor, scope);

  const found = await database.reader
    .selectFrom("composition")
    .select(["state", "outcome", "reportId", "purpose", "askedBy", "expiresAt", "wantedCount"])
    .where("id", "=", id)
    .where("programme", "=", programme)
    .executeTakeFirst();
  const isTheirs = found && (found.purpose === "draft" || found.askedBy === actor.id);
  if (!found || !isTheirs || !may(actor, NEEDED[found.purpose], scope)) {
    throw new AccordError("not-found", "You asked for no such report.", { composition: id });
  }
  return found;
}

function assertReadsSome(actor: Actor, scope: ProgrammeScope): void {
  const [first] = READERS;
  assertMay(actor, READERS.find((one) => may(actor, one, scope)) ?? first, scope);
}
