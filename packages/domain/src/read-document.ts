import type { Actor } from "./actor.ts";
import { may, type ProgrammeScope } from "./permissions.ts";
import type { DocumentKey } from "./report.ts";

/**
 * Whether somebody may read a document of an issued report.
 *
 * Whoever reads the programme's record reads both editions; the page of a force is for its own people and the
 * programme's team, in the official edition.
 */
export function mayReadDocument(
  actor: Actor,
  programme: ProgrammeScope,
  { force }: Pick<DocumentKey, "force">,
): boolean {
  if (!may(actor, "read-record", programme)) return false;
  if (force === null || may(actor, "read-drafts", programme)) return true;
  return programme.forces.includes(force) && actor.grants.some((grant) => grant.force === force);
}
