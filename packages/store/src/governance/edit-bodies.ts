import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { BodyAddition, BodyChange, GovernanceRemoval } from "@accord/domain/governance";
import type { Database } from "../database.ts";
import { assertSources } from "../sources/assert-sources.ts";
import { changeGovernance, type GovernanceAct, standing } from "./change-governance.ts";
import { bodyRowOf } from "./select-governance.ts";

/** Adds a body to those that govern a programme. */
export async function addBody(
  database: Database,
  actor: Actor,
  { programme, body }: BodyAddition,
): Promise<GovernanceAct> {
  return changeGovernance(database, actor, programme, async (writer) => {
    await assertSources(writer, programme, [body.source]);
    await writer.append("governanceBody", [bodyRowOf(programme, body)]);
    return { act: "body-added", fact: { ...body } };
  });
}

/** Says anew what a body is. Its slug, and with it its meetings, stay. */
export async function changeBody(
  database: Database,
  actor: Actor,
  { programme, id, says }: BodyChange,
): Promise<GovernanceAct> {
  return changeGovernance(database, actor, programme, async (writer, { bodies }) => {
    const { slug, name, cadence, accountableTo, isOwner, source } = standing(bodies, id);
    await assertSources(writer, programme, [says.source]);
    await writer.replace("governanceBody", [id]);
    await writer.append("governanceBody", [bodyRowOf(programme, { slug, ...says })]);
    const before = { name, cadence, accountableTo, isOwner, source };
    return { act: "body-changed", fact: { slug, before, after: says } };
  });
}

/**
 * Takes a body off, with its meetings. What was known before stays readable.
 *
 * @throws AccordError `rule-broken` while another body answers to it, or a mandate names it
 */
export async function removeBody(
  database: Database,
  actor: Actor,
  { programme, id }: GovernanceRemoval,
): Promise<GovernanceAct> {
  return changeGovernance(database, actor, programme, async (writer, { bodies, meetings }) => {
    const { slug, name } = standing(bodies, id);
    const below = bodies.find(({ accountableTo }) => accountableTo === slug);
    if (below) {
      throw new AccordError(
        "rule-broken",
        `"${below.name}" answers to it. Say first to whom that one answers now.`,
        { body: below.slug },
      );
    }
    const held = meetings.filter(({ body }) => body === slug);
    await writer.replace("governanceBody", [id]);
    await writer.replace(
      "meeting",
      held.map((meeting) => meeting.id),
    );
    return { act: "body-removed", fact: { slug, name, meetings: held.length } };
  });
}
