import { CalendarDate, EffectiveDate } from "@accord/domain/calendar";
import type { IntakeTerms } from "@accord/domain/intake";
import { type TypedDate, writtenDate } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";

/** How a table is to be read, as it is being typed: no date is chosen for a person. */
export interface TypedTerms {
  readonly effective: TypedDate;
  readonly claim: IntakeTerms["claim"];
  /** Whether the paper is one the register has, or a new one. */
  readonly paper: "known" | "new" | null;
  /** Slug of the known paper. */
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: TypedDate;
  /** Which of several tables. */
  readonly table: string | null;
  /** Asked for only where the comparison needs it. */
  readonly dayOfPaper: TypedDate;
}

/** The paper the entries rest on: one that is known, or a new one. */
export type IntakeSource =
  | { readonly slug: string }
  | { readonly title: string; readonly publisher: string; readonly published: EffectiveDate };

/** Ids of the fields, by the name the domain has for what is typed in them. */
export const TERMS_FIELDS = {
  effective: "take-in-effective",
  claim: "take-in-claim",
  paper: "take-in-paper",
  source: "take-in-source",
  title: "take-in-title",
  publisher: "take-in-publisher",
  published: "take-in-published",
  table: "take-in-table",
  dayOfPaper: "take-in-day-of-paper",
} as const;

const NO_DATE = { day: "", month: "", year: "" } as const;

/** Nothing chosen but what the table itself says: its file's name, offered as a title. */
export function emptyTerms(fileName: string | null, table: string | null): TypedTerms {
  return {
    effective: { ...NO_DATE, precision: "month" },
    claim: "observed",
    paper: null,
    source: "",
    title: fileName ? fileName.replace(/\.[a-z]{2,5}$/i, "") : "",
    publisher: "",
    published: { ...NO_DATE, precision: "day" },
    table,
    dayOfPaper: { ...NO_DATE, precision: "day" },
  };
}

export interface SettledTerms {
  readonly terms: Omit<IntakeTerms, "decisions">;
  readonly source: IntakeSource;
}

type Checked =
  | { readonly settled: SettledTerms; readonly problems: readonly [] }
  | { readonly settled: null; readonly problems: readonly FieldProblem[] };

/** What was typed as the register takes it, or what is wrong with it, field by field. */
export function settleTerms(typed: TypedTerms): Checked {
  const problems: FieldProblem[] = [];
  const complain = (field: keyof typeof TERMS_FIELDS, message: string) =>
    problems.push({ field: TERMS_FIELDS[field], message });
  const effective = EffectiveDate.safeParse(writtenDate(typed.effective));
  if (!effective.success) {
    complain("effective", "Enter the date as it is known: a month and a year, such as 1 2011.");
  }
  const source = sourceOf(typed, complain);
  if (!effective.success || !source || problems.length > 0) return { settled: null, problems };
  const { claim, table } = typed;
  const day = CalendarDate.safeParse(writtenDate(typed.dayOfPaper).date);
  const dayOfPaper = day.success ? day.data : null;
  return {
    settled: { terms: { effective: effective.data, claim, table, dayOfPaper }, source },
    problems: [],
  };
}

function sourceOf(
  typed: TypedTerms,
  complain: (field: keyof typeof TERMS_FIELDS, message: string) => void,
): IntakeSource | null {
  if (typed.paper === null) {
    complain("paper", "Say which paper the table is in: one the register has, or a new one.");
    return null;
  }
  if (typed.paper === "known") {
    if (typed.source === "") complain("source", "Choose the paper.");
    return { slug: typed.source };
  }
  const title = typed.title.trim();
  const publisher = typed.publisher.trim();
  const published = EffectiveDate.safeParse(writtenDate(typed.published));
  if (title === "") complain("title", "Give the paper's title.");
  if (publisher === "") complain("publisher", "Say who published it.");
  if (!published.success) complain("published", "Enter the date of the paper as it is known.");
  return published.success ? { title, publisher, published: published.data } : null;
}
