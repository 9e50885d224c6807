import type { ReportKind } from "./period.ts";
import { many } from "./summary-english.ts";

/** By what a report falls due, with the body by its name. */
export type NamedDueRule =
  | {
      readonly by: "meeting";
      readonly bodyName: string;
      readonly workingDaysBefore: number;
      readonly at: string;
    }
  | { readonly by: "calendar"; readonly workingDay: number; readonly at: string };

/** "five working days before each meeting of the joint committee, at 08:00". */
export function dueWords(kind: ReportKind, rule: NamedDueRule): string {
  if (rule.by === "calendar") {
    const of = kind === "monthly" ? "each month" : "each quarter";
    return `on the ${ordinal(rule.workingDay)} working day of ${of}, at ${rule.at}`;
  }
  const { bodyName, at } = rule;
  const before = rule.workingDaysBefore;
  return before === 0
    ? `on the day of each meeting of ${bodyName}, at ${at}`
    : `${workingDays(before)} before each meeting of ${bodyName}, at ${at}`;
}

/** "five working days", with the number as a sentence has it. */
export function workingDays(count: number): string {
  return many(count, "working day");
}

/** "first" to "tenth" in words, then "11th". */
export function ordinal(number: number): string {
  return ORDINALS[number - 1] ?? `${number}${ENDINGS[number % 10] ?? "th"}`;
}

const ORDINALS = [
  ...["first", "second", "third", "fourth", "fifth"],
  ...["sixth", "seventh", "eighth", "ninth", "tenth"],
  ...["11th", "12th", "13th"],
];
const ENDINGS: Readonly<Record<number, string>> = { 1: "st", 2: "nd", 3: "rd" };
