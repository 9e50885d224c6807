import type { RouterOutputs } from "@accord/client/trpc";
import type { Grant, Role } from "@accord/domain/actor";
import type { Choice } from "@accord/ui/select";

export type Reaches = RouterOutputs["accounts"]["reaches"];

/** Every role, with what it is for. */
export const ROLE_CHOICES = [
  { value: "viewer", label: "Viewer: reads, for a force" },
  { value: "contributor", label: "Contributor: confirms and proposes, for a force" },
  { value: "editor", label: "Editor: keeps the record of a programme" },
  { value: "approver", label: "Approver: approves reports of a programme" },
  { value: "auditor", label: "Auditor: reads everything, changes nothing" },
  { value: "administrator", label: "Administrator: accounts and programmes" },
] as const satisfies readonly Choice<Role>[];

/** What a role has to be given for besides. */
export function reachOf(role: Role): "force" | "programme" | null {
  if (role === "viewer" || role === "contributor") return "force";
  return role === "editor" || role === "approver" ? "programme" : null;
}

/** "Editor of the Eastern Region Collaborative Programme", "Viewer for Norfolk Constabulary", "Auditor". */
export function roleWords({ role, programme, force }: Grant, reaches?: Reaches): string {
  const name = role.charAt(0).toUpperCase() + role.slice(1);
  const called = (all: Reaches["forces"] | undefined, slug: string) =>
    all?.find((one) => one.slug === slug)?.name ?? slug;
  if (programme !== null) return `${name} of ${called(reaches?.programmes, programme)}`;
  return force === null ? name : `${name} for ${called(reaches?.forces, force)}`;
}

/** A grant as it is being chosen: whole, or null while what it is for is missing. */
export function grantOf(role: Role, reach: string): Grant | null {
  const asks = reachOf(role);
  if (asks !== null && reach === "") return null;
  return {
    role,
    programme: asks === "programme" ? reach : null,
    force: asks === "force" ? reach : null,
  } as Grant;
}
