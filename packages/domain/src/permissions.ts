import type { Actor, Role } from "./actor.ts";
import { AccordError } from "./errors.ts";

/**
 * How far a role's permission reaches.
 *
 * `force`: programmes with the holder's force in a listed partnership. `own`: the programmes
 * the role was given for. `all`: every programme. `register`: not about a programme.
 */
export type Scope = "force" | "own" | "all" | "register";

type Holder = Role | "worker" | "operator";

const viewers = { viewer: "force", contributor: "force" } as const;
const team = { editor: "own", approver: "own" } as const;
const teamAndAuditor = { ...team, auditor: "all" } as const;

/** Who may do what. Printed in docs/permissions.md; the walk over procedures and roles reads this table. */
export const PERMISSIONS = {
  "read-record": { ...viewers, ...teamAndAuditor, operator: "all" },
  "read-drafts": teamAndAuditor,
  "read-names": { ...teamAndAuditor, operator: "all" },
  "read-addresses": teamAndAuditor,
  confirm: { contributor: "force", editor: "own" },
  "propose-change": { contributor: "force", editor: "own" },
  "suggest-correction": { ...viewers, ...teamAndAuditor },
  "edit-registers": { editor: "own" },
  "edit-matrix": { editor: "own" },
  "import-entries": { editor: "own", operator: "all" },
  "send-report": { editor: "own", operator: "all" },
  "preview-report": team,
  "check-report": { editor: "own" },
  "approve-report": { approver: "own" },
  "compose-report": { worker: "all", operator: "all" },
  "file-report": { worker: "all" },
  deliver: { worker: "register" },
  "read-journal": { ...teamAndAuditor, operator: "all" },
  "manage-accounts": { administrator: "register", operator: "register" },
  "manage-programmes": { administrator: "register" },
} as const satisfies Record<string, Partial<Record<Holder, Scope>>>;

/** A row of the table. */
export type Permission = keyof typeof PERMISSIONS;

/** What a permission check has to know of a programme. */
export interface ProgrammeScope {
  readonly slug: string;
  /** The forces in its listed partnerships, today. */
  readonly forces: readonly string[];
}

/** Whether an actor may. `programme` is null for what is not about one. */
export function may(
  actor: Actor,
  permission: Permission,
  programme: ProgrammeScope | null,
): boolean {
  const row: Partial<Record<Holder, Scope>> = PERMISSIONS[permission];
  if (actor.kind !== "person") return reaches(row[actor.kind], programme, null, null);
  return actor.grants.some((grant) =>
    reaches(row[grant.role], programme, grant.programme, grant.force),
  );
}

function reaches(
  scope: Scope | undefined,
  programme: ProgrammeScope | null,
  ownProgramme: string | null,
  force: string | null,
): boolean {
  if (scope === undefined) return false;
  if (programme === null) return scope === "register" || scope === "all";
  if (scope === "all") return true;
  if (scope === "own") return ownProgramme === programme.slug;
  return scope === "force" && force !== null && programme.forces.includes(force);
}

/** Whether anything of a programme is to be seen by an actor: what is not is *not found*. */
export function maySee(actor: Actor, programme: ProgrammeScope): boolean {
  return (
    may(actor, "read-record", programme) ||
    (actor.kind === "worker" && may(actor, "compose-report", programme))
  );
}

/**
 * @throws AccordError `not-found` for a programme the actor may not see, so that nobody learns of it;
 *   `not-allowed` for what the actor may see and not do
 */
export function assertMay(
  actor: Actor,
  permission: Permission,
  programme: ProgrammeScope | null,
): void {
  if (may(actor, permission, programme)) return;
  if (programme !== null && !maySee(actor, programme)) throw unknownProgramme(programme.slug);
  throw new AccordError("not-allowed", "Your role does not include this.", {
    permission,
  });
}

/** The one refusal for a programme that is not there and for one that is not to be seen. */
export function unknownProgramme(slug: string): AccordError {
  return new AccordError("not-found", "There is no such programme, or you may not see it.", {
    programme: slug,
  });
}

/**
 * Whether an actor may act on the cells of a partnership: editors on all of a programme,
 * contributors on partnerships their force is in.
 */
export function mayForPartnership(
  actor: Actor,
  permission: "confirm" | "propose-change",
  programme: ProgrammeScope,
  members: readonly string[],
): boolean {
  const row: Partial<Record<Holder, Scope>> = PERMISSIONS[permission];
  return actor.grants.some((grant) => {
    const scope = row[grant.role];
    if (scope === "force")
      return (
        grant.force !== null &&
        members.includes(grant.force) &&
        programme.forces.includes(grant.force)
      );
    return reaches(scope, programme, grant.programme, grant.force);
  });
}
