import type { EffectiveDate, Precision } from "@accord/domain/calendar";
import { useId } from "react";
import styles from "./date-input.module.css";
import fieldStyles from "./field.module.css";
import { FieldGroup, type FieldProps } from "./field.tsx";

/** A date as it is being typed: the parts as text, and how exactly it is known. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly precision: Precision;
}

interface DateInputProps extends FieldProps {
  readonly value: TypedDate;
  readonly onChange: (value: TypedDate) => void;
  /** Which precisions can be chosen; with one alone, none is asked for. */
  readonly precisions?: readonly Precision[];
}

type Part = "day" | "month" | "year";

const PARTS = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const satisfies readonly { part: Part; label: string; width: number }[];

const PRECISION_WORDS = {
  day: "on this day",
  month: "in this month",
  year: "in this year",
  before: "before this date",
  after: "after this date",
  unknown: "date not known",
} as const satisfies Record<Precision, string>;

const ASKED = {
  day: ["day", "month", "year"],
  month: ["month", "year"],
  year: ["year"],
  before: ["day", "month", "year"],
  after: ["day", "month", "year"],
  unknown: [],
} as const satisfies Record<Precision, readonly Part[]>;

/** Day, month and year to type, and how exactly it is known: nobody has to invent a day. */
export function DateInput({ value, onChange, precisions = ["day"], ...field }: DateInputProps) {
  const made = useId();
  const base = field.id ?? made;
  const asked: readonly Part[] = ASKED[value.precision];
  const first = asked[0];
  return (
    <FieldGroup {...field} id={base}>
      <div className={styles["parts"]}>
        {PARTS.filter(({ part }) => asked.includes(part)).map(({ part, label, width }) => (
          <div key={part}>
            <label htmlFor={part === first ? base : `${base}-${part}`}>{label}</label>
            <input
              id={part === first ? base : `${base}-${part}`}
              className={fieldStyles["input"]}
              inputMode="numeric"
              autoComplete="off"
              size={width}
              maxLength={width}
              aria-invalid={field.error ? true : undefined}
              value={value[part]}
              onChange={(event) => onChange({ ...value, [part]: event.target.value })}
            />
          </div>
        ))}
        {precisions.length > 1 && (
          <div>
            <label htmlFor={first ? `${base}-precision` : base}>How exactly</label>
            <select
              id={first ? `${base}-precision` : base}
              className={fieldStyles["input"]}
              value={value.precision}
              onChange={(event) =>
                // The options below are the precisions given.
                onChange({ ...value, precision: event.target.value as Precision })
              }
            >
              {precisions.map((precision) => (
                <option key={precision} value={precision}>
                  {PRECISION_WORDS[precision]}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </FieldGroup>
  );
}

/**
 * What was typed as the domain writes it, still to be parsed by `EffectiveDate`.
 *
 * `before` and `after` take as much as is given: a year, a month of it, a day of that.
 */
export function writtenDate(typed: TypedDate): { date: string | null; precision: Precision } {
  const { precision } = typed;
  const asked: readonly Part[] = ASKED[precision];
  if (asked.length === 0) return { date: null, precision };
  const loose = precision === "before" || precision === "after";
  const parts = (["year", "month", "day"] as const)
    .filter((part) => asked.includes(part))
    .map((part) => typed[part].trim());
  // Only from the end: a day without its month is a mistake, not a month.
  while (loose && parts.length > 1 && parts.at(-1) === "") parts.pop();
  const [year = "", ...rest] = parts;
  return { date: [year, ...rest.map((text) => text.padStart(2, "0"))].join("-"), precision };
}

/** A date of the register, ready to be typed over. */
export function typedDate({ date, precision }: EffectiveDate): TypedDate {
  const [year = "", month = "", day = ""] = date?.split("-") ?? [];
  return {
    day: day && String(Number(day)),
    month: month && String(Number(month)),
    year,
    precision,
  };
}
