import { z } from "zod";
import { Slug } from "./slug.ts";

export const Role = z.enum([
  "viewer",
  "contributor",
  "editor",
  "approver",
  "auditor",
  "administrator",
]);
export type Role = z.infer<typeof Role>;

/** A role and how far it reaches: viewers and contributors by force, editors and approvers by programme. */
export const Grant = z
  .strictObject({
    role: Role,
    programme: Slug.nullable(),
    force: Slug.nullable(),
  })
  .refine(({ role, force }) => (role === "viewer" || role === "contributor") === (force !== null), {
    path: ["force"],
    error: "Viewers and contributors are of a force; the other roles are not.",
  })
  .refine(
    ({ role, programme }) => (role === "editor" || role === "approver") === (programme !== null),
    {
      path: ["programme"],
      error: "Editors and approvers are of a programme; the other roles are not.",
    },
  )
  .readonly();
export type Grant = z.infer<typeof Grant>;

/** Who acts: a person with grants, or one of the two that are no person. */
export interface Actor {
  readonly id: string;
  readonly kind: "person" | "worker" | "operator";
  readonly name: string | null;
  readonly office: string | null;
  readonly grants: readonly Grant[];
}

export const WORKER: Actor = {
  id: "worker",
  kind: "worker",
  name: null,
  office: "Reporting worker",
  grants: [],
};
export const OPERATOR: Actor = {
  id: "operator",
  kind: "operator",
  name: null,
  office: "Operator",
  grants: [],
};
