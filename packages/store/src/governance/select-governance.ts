import type { Governance, GovernanceBody, Meeting } from "@accord/domain/governance";
import { knownBy } from "../journal/known-by.ts";
import { sourceOf } from "../matrix/entry-row.ts";
import type { NewRow, Reader, Row } from "../writer.ts";

/** The bodies that govern a programme and their meetings, as known at a line of the journal. */
export async function selectGovernance(
  reader: Reader,
  { programme, head }: { programme: string; head: number },
): Promise<Governance> {
  const bodies = await reader
    .selectFrom("governanceBody")
    .selectAll()
    .where("programme", "=", programme)
    .where(knownBy("governanceBody", head))
    // The owner first, then as they were added.
    .orderBy("isOwner", "desc")
    .orderBy("id")
    .execute();
  const meetings = await reader
    .selectFrom("meeting")
    .selectAll()
    .where("programme", "=", programme)
    .where(knownBy("meeting", head))
    .orderBy("day")
    .orderBy("id")
    .execute();
  return { bodies: bodies.map(bodyOf), meetings: meetings.map(meetingOf) };
}

function bodyOf(row: Row<"governanceBody">): GovernanceBody {
  const { id, slug, name, cadence, accountableTo, isOwner, recordedAt, act } = row;
  const source = sourceOf(row);
  return { id, slug, name, cadence, accountableTo, isOwner, source, recordedAt, act };
}

function meetingOf({ id, body, day, note, recordedAt, act }: Row<"meeting">): Meeting {
  return { id, body, day, note, recordedAt, act };
}

/** A body as the table keeps it. */
export function bodyRowOf(
  programme: string,
  {
    slug,
    name,
    cadence,
    accountableTo,
    isOwner,
    source,
  }: Omit<GovernanceBody, "id" | "recordedAt" | "act">,
): NewRow<"governanceBody"> {
  return {
    programme,
    slug,
    name,
    cadence,
    accountableTo,
    isOwner,
    source: source?.slug ?? null,
    sourcePlace: source?.place ?? null,
  };
}
