import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { GovernanceRemoval, MeetingChange, MeetingsAddition } from "@accord/domain/governance";
import type { Database } from "../database.ts";
import { undoRows } from "../undo-rows.ts";
import { changeGovernance, type GovernanceAct, standing } from "./change-governance.ts";

/** Adds dated meetings of one body, in one act. */
export async function addMeetings(
  database: Database,
  actor: Actor,
  { programme, body, meetings }: MeetingsAddition,
): Promise<GovernanceAct> {
  return changeGovernance(database, actor, programme, async (writer, { bodies }) => {
    await writer.append(
      "meeting",
      meetings.map(({ day, note }) => ({ programme, body, day, note })),
    );
    const days = meetings.map(({ day }) => day).sort();
    return { act: "meetings-added", fact: { body, name: nameIn(bodies, body), days } };
  });
}

/** Puts a meeting on another day, or says something else of it. */
export async function changeMeeting(
  database: Database,
  actor: Actor,
  { programme, id, meeting }: MeetingChange,
): Promise<GovernanceAct> {
  return changeGovernance(database, actor, programme, async (writer, { bodies, meetings }) => {
    const { body, day, note } = standing(meetings, id);
    await writer.replace("meeting", [id]);
    await writer.append("meeting", [{ programme, body, ...meeting }]);
    const fact = { body, name: nameIn(bodies, body), before: { day, note }, after: meeting };
    return { act: "meeting-changed", fact };
  });
}

/** Takes a meeting off: it was entered by mistake, or will not be held. */
export async function removeMeeting(
  database: Database,
  actor: Actor,
  { programme, id }: GovernanceRemoval,
): Promise<GovernanceAct> {
  return changeGovernance(database, actor, programme, async (writer, { bodies, meetings }) => {
    const { body, day } = standing(meetings, id);
    await writer.replace("meeting", [id]);
    return { act: "meeting-removed", fact: { body, name: nameIn(bodies, body), day } };
  });
}

/**
 * Undoes one act on the governance of a programme. Undoing an undo is a redo.
 *
 * @throws AccordError `changed-meanwhile` when a later act has changed what it wrote, `not-found` when
 *   it is no such act of this programme, `rule-broken` when what it would leave contradicts itself
 */
export async function undoGovernanceAct(
  database: Database,
  actor: Actor,
  { programme, act }: { programme: string; act: number },
): Promise<GovernanceAct> {
  return changeGovernance(database, actor, programme, async (writer) => {
    const line = await writer
      .selectFrom("journal")
      .select("id")
      .where("id", "=", act)
      .where("programme", "=", programme)
      .where("noun", "=", "governance")
      .executeTakeFirst();
    if (!line) {
      throw new AccordError("not-found", "There is nothing of this act to undo here.", { act });
    }
    await undoRows(writer, act, ["governanceBody", "meeting"]);
    return { act: "governance-act-undone", fact: { act } };
  });
}

function nameIn(
  bodies: readonly { readonly slug: string; readonly name: string }[],
  slug: string,
): string {
  const body = bodies.find((one) => one.slug === slug);
  if (body) return body.name;
  throw new AccordError("not-found", "The programme has no such body.", { field: "body" });
}
