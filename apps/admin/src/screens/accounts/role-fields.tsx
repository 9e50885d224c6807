import type { Role } from "@accord/domain/actor";
import type { FieldProblem } from "@accord/ui/error-summary";
import { Select } from "@accord/ui/select";
import { errorAt } from "../../problems.ts";
import { type Reaches, ROLE_CHOICES, reachOf } from "./role-words.ts";

export const ROLE_FIELDS = { role: "account-role", reach: "account-reach" } as const;

/** A role as it is being chosen. */
export interface TypedRole {
  readonly role: Role | "";
  readonly reach: string;
}

export const NO_ROLE: TypedRole = { role: "", reach: "" };

interface RoleFieldsProps {
  readonly typed: TypedRole;
  readonly onChange: (typed: TypedRole) => void;
  readonly reaches: Reaches | undefined;
  readonly problems: readonly FieldProblem[];
}

/** A role, and the force or programme it is given for. */
export function RoleFields({ typed, onChange, reaches, problems }: RoleFieldsProps) {
  const asks = typed.role === "" ? null : reachOf(typed.role);
  const choices = asks === "force" ? reaches?.forces : reaches?.programmes;
  return (
    <>
      <Select
        id={ROLE_FIELDS.role}
        error={errorAt(problems, ROLE_FIELDS.role)}
        label="Role"
        empty="Choose a role"
        choices={ROLE_CHOICES}
        value={typed.role}
        // The options are the roles, and none.
        onChange={({ target }) => onChange({ role: target.value as TypedRole["role"], reach: "" })}
      />
      {asks && (
        <Select
          id={ROLE_FIELDS.reach}
          error={errorAt(problems, ROLE_FIELDS.reach)}
          label={asks === "force" ? "For which force" : "Of which programme"}
          empty="Choose one"
          choices={(choices ?? []).map(({ slug, name }) => ({ value: slug, label: name }))}
          value={typed.reach}
          onChange={({ target }) => onChange({ ...typed, reach: target.value })}
        />
      )}
    </>
  );
}

/** What is missing of a role that has to be given. */
export function missingRole({ role, reach }: TypedRole): FieldProblem[] {
  if (role === "") return [{ field: ROLE_FIELDS.role, message: "Choose a role." }];
  const asks = reachOf(role);
  if (asks === null || reach !== "") return [];
  return [{ field: ROLE_FIELDS.reach, message: `Choose the ${asks} the role is for.` }];
}
