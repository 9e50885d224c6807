import { EffectiveDate } from "@accord/domain/calendar";
import { Approach, type PlanLine, PlanStatement } from "@accord/domain/plan";
import { type TypedDate, typedDate, writtenDate } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import { problemsOf } from "../../problems.ts";
import { NO_SOURCE, sourceTyped, type TypedSource } from "../areas/source-place-fields.tsx";
import { DATE_WANTED, typedDay } from "../areas/typed-date.ts";
import { NO_DATE } from "../registers/typed-stretch.ts";

/** A line of the plan as it is being typed. */
export interface TypedPlanLine {
  readonly area: string;
  readonly approach: Approach | null;
  readonly heading: string;
  readonly wording: string;
  readonly forces: readonly string[];
  readonly target: readonly string[];
  readonly note: string;
  /** Whether a date is set, and which. */
  readonly isDated: boolean;
  readonly implementation: TypedDate;
  readonly source: TypedSource;
  readonly from: TypedDate;
  /** Why it is changed; not asked of a new line. */
  readonly why: string;
}

/** Ids of the form's fields, by the name the domain has for what is typed in them. */
export const PLAN_FIELDS = {
  area: "plan-area",
  approach: "plan-approach",
  heading: "plan-heading",
  wording: "plan-wording",
  forces: "plan-forces",
  target: "plan-target",
  note: "plan-note",
  implementation: "plan-implementation",
  from: "plan-from",
  why: "plan-why",
} as const;

/** A form with nothing in it but the day from which the plan says so. */
export function emptyPlanLine(from: string): TypedPlanLine {
  return {
    area: "",
    approach: null,
    heading: "",
    wording: "",
    forces: [],
    target: [],
    note: "",
    isDated: false,
    implementation: NO_DATE,
    source: NO_SOURCE,
    from: typedDay(from),
    why: "",
  };
}

/** A line of the record, ready to be typed over from a day on. */
export function typedPlanLine(line: PlanLine, from: string): TypedPlanLine {
  return {
    area: line.area,
    approach: line.approach,
    heading: line.heading ?? "",
    wording: line.wording ?? "",
    forces: line.forces,
    target: line.target,
    note: line.note ?? "",
    isDated: line.implementation !== null,
    implementation: line.implementation ? typedDate(line.implementation) : NO_DATE,
    source: line.source ? { source: line.source.slug, place: line.source.place ?? "" } : NO_SOURCE,
    from: typedDay(from),
    why: "",
  };
}

type Checked =
  | {
      readonly says: PlanStatement;
      readonly from: EffectiveDate;
      readonly problems: readonly [];
    }
  | { readonly says: null; readonly problems: readonly FieldProblem[] };

/** What was typed as the domain takes it, or what is wrong with it, field by field. */
export function planLineOf(typed: TypedPlanLine, isNew: boolean): Checked {
  const problems: FieldProblem[] = [];
  const from = EffectiveDate.safeParse(writtenDate(typed.from));
  const implementation = typed.isDated
    ? EffectiveDate.safeParse(writtenDate(typed.implementation))
    : null;
  const complain = (field: keyof typeof PLAN_FIELDS, message: string) =>
    problems.push({ field: PLAN_FIELDS[field], message });
  if (typed.area === "") complain("area", "Choose the business area.");
  if (typed.approach === null) complain("approach", "Choose one of the four approaches.");
  if (implementation && !implementation.success) complain("implementation", DATE_WANTED);
  if (!from.success) complain("from", DATE_WANTED);
  if (!isNew && typed.why.trim() === "") complain("why", "Say why the line is changed.");
  if (problems.length > 0 || !from.success) return { says: null, problems };
  const parsed = PlanStatement.safeParse({
    area: typed.area,
    approach: Approach.safeParse(typed.approach).data,
    heading: orNull(typed.heading),
    wording: orNull(typed.wording),
    forces: typed.forces,
    target: typed.target,
    note: orNull(typed.note),
    implementation: implementation?.data ?? null,
    source: sourceTyped(typed.source),
  });
  if (parsed.success) return { says: parsed.data, from: from.data, problems: [] };
  return {
    says: null,
    problems: problemsOf(parsed.error, PLAN_FIELDS),
  };
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}
