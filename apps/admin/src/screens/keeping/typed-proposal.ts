import { EffectiveDate, firstDay } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import type { MatrixCell } from "@accord/domain/matrix";
import { asksReason } from "@accord/domain/movement";
import type { ReasonCode, Status } from "@accord/domain/status";
import { type TypedDate, writtenDate } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";

/** A change as it is being proposed: short, and nothing chosen that the person did not choose. */
export interface TypedProposal {
  readonly status: Status | null;
  readonly effective: TypedDate;
  readonly reasonCode: ReasonCode | null;
  readonly words: string;
}

export const NOTHING_TYPED: TypedProposal = {
  status: null,
  effective: { day: "", month: "", year: "", precision: "month" },
  reasonCode: null,
  words: "",
};

/** Ids of the form's fields, by the name the domain has for what is typed in them. */
export const PROPOSAL_FIELDS = {
  status: "proposed-status",
  effective: "proposed-effective",
  reasonCode: "proposed-reason",
  words: "proposed-words",
} as const;

type Checked =
  | { readonly statement: Statement; readonly words: string; readonly problems: readonly [] }
  | { readonly statement: null; readonly problems: readonly FieldProblem[] };

/**
 * What was typed as a statement that something changed, or what is wrong with it, field by field.
 *
 * @param standing - what stands now; null for a blank cell
 */
export function proposedStatement(typed: TypedProposal, standing: MatrixCell | null): Checked {
  const problems: FieldProblem[] = [];
  const complain = (field: keyof typeof PROPOSAL_FIELDS, message: string) =>
    problems.push({ field: PROPOSAL_FIELDS[field], message });
  const { status } = typed;
  if (status === null) complain("status", "Choose where it stands.");
  else if (status === standing?.status) {
    complain("status", "That is what stands already. If it is right, say “Still right”.");
  }
  const effective = EffectiveDate.safeParse(writtenDate(typed.effective));
  if (!effective.success) {
    complain("effective", "Enter when it changed, such as 3 2011.");
  } else if (standing && firstDay(effective.data) < firstDay(standing.effectiveOn)) {
    complain(
      "effective",
      "That is before what stands now began. If the record is wrong, suggest a correction.",
    );
  }
  if (isReasonWanted(typed, standing) && typed.reasonCode === null) {
    complain("reasonCode", "Say why it went back, stopped or came back.");
  }
  const words = typed.words.trim();
  if (words === "") complain("words", "Say in a few words what happened.");
  if (status === null || !effective.success || problems.length > 0) {
    return { statement: null, problems };
  }
  const reasonCode = isReasonWanted(typed, standing) ? typed.reasonCode : null;
  const statement = Statement.parse({
    claim: "moved",
    status,
    effective: effective.data,
    reasonCode,
    reasonWords: reasonCode === "other" ? words : null,
  });
  return { statement, words, problems: [] };
}

/** Whether the domain asks why: it goes back, stops, or comes back from an exit. */
export function isReasonWanted({ status }: TypedProposal, standing: MatrixCell | null): boolean {
  return status !== null && asksReason(standing?.status ?? null, status);
}
