import { ReportPeriod } from "@accord/domain/period";
import { type TypedDate, writtenDate } from "@accord/ui/date-input";

/** The period of a report as it is being typed. */
export interface TypedPeriod {
  readonly kind: "monthly" | "quarterly";
  /** Its month, for a monthly report. */
  readonly month: TypedDate;
  readonly quarter: "1" | "2" | "3" | "4";
  /** The year of the quarter. */
  readonly year: string;
}

export const QUARTERS = [
  { value: "1", label: "January to March" },
  { value: "2", label: "April to June" },
  { value: "3", label: "July to September" },
  { value: "4", label: "October to December" },
] as const satisfies readonly { value: TypedPeriod["quarter"]; label: string }[];

/** The period beside a month: that of the quarter the month lies in, too. */
export function typedPeriod(month: TypedDate): TypedPeriod {
  const quarters = ["1", "2", "3", "4"] as const;
  const quarter = quarters[Math.ceil(Number(month.month || 1) / 3) - 1] ?? "1";
  return { kind: "monthly", month, quarter, year: month.year };
}

/** The period that was typed; null while it is none. */
export function writtenPeriod({ kind, month, quarter, year }: TypedPeriod): ReportPeriod | null {
  const period = kind === "monthly" ? writtenDate(month).date : `${year.trim()}-Q${quarter}`;
  return ReportPeriod.safeParse({ kind, period }).data ?? null;
}

/** What to write where it is none. */
export function askedPeriod({ kind }: Pick<TypedPeriod, "kind">): string {
  return kind === "monthly"
    ? "Enter a month and its year, such as 1 and 2011."
    : "Enter the year of the quarter, such as 2011.";
}
