import type { Refusal } from "@accord/client/refusal";
import type { FieldProblem } from "@accord/ui/error-summary";

/** Ids of a form's fields, by the name the domain has for what is typed in them. */
export type FieldIds = Readonly<Record<string, string>>;

/** What the register refused, beside the field it is about where it says which. */
export function problemsIn({ message, facts }: Refusal, fields: FieldIds): FieldProblem[] {
  const { field, issues } = facts;
  if (Array.isArray(issues) && issues.length > 0) {
    return issues.map((issue: { path: string; message: string }) => ({
      field: fieldAt(issue.path.split("."), fields),
      message: asTyped(issue.message),
    }));
  }
  return [{ field: typeof field === "string" ? fieldAt([field], fields) : null, message }];
}

/** What a schema finds wrong with what was typed, beside the field it is about. */
export function problemsOf(error: SchemaError, fields: FieldIds): FieldProblem[] {
  return error.issues.map(({ path, message }) => ({
    field: fieldAt(path, fields),
    message: asTyped(message),
  }));
}

/** A day is typed in three parts, and not as a program writes it. */
function asTyped(message: string): string {
  return message.endsWith(", as YYYY-MM-DD.")
    ? "Enter a day there is, such as 27 3 2011."
    : message;
}

/** What is read of an error of zod, which is loaded only where something is typed. */
interface SchemaError {
  readonly issues: readonly {
    readonly path: readonly PropertyKey[];
    readonly message: string;
  }[];
}

/** The field for a path into what was sent: the last name on it that a field has. */
export function fieldAt(path: readonly PropertyKey[], fields: FieldIds): string | null {
  const name = path.map(String).findLast((part) => Object.hasOwn(fields, part));
  return name ? (fields[name] ?? null) : null;
}

/** The message beside a field, as its error. */
export function errorAt(problems: readonly FieldProblem[], id: string): string | undefined {
  return problems.find(({ field }) => field === id)?.message;
}
