import type { Comparison } from "./measure.ts";

/** One row of the table: what was measured, against what, and the goal. */
export interface Row {
  readonly what: string;
  readonly floor: string;
  /** `at-least` for rates, `at-most` for times and sizes; a goal in the unit of `value`. */
  readonly goal: { readonly kind: "at-least" | "at-most"; readonly value: number };
  /** The ratio, or the absolute figure where the goal is one. */
  readonly value: number;
  readonly unit: "×" | "s" | "ms" | "MB" | "kB" | "of 100";
  /** Engine, versions, sizes, medians and spread: all that is needed to read the figure. */
  readonly detail: string;
}

/** Whether a row reaches its goal. */
export function reaches({ goal, value }: Row): boolean {
  return goal.kind === "at-least" ? value >= goal.value : value <= goal.value;
}

/** "12.3 against 4.1 ms (11.8 to 13.0; 3.9 to 4.4)". */
export function told({ ours, floor }: Comparison, unit: string): string {
  const n = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  return `${n(ours.median)} against ${n(floor.median)} ${unit} (${n(ours.least)} to ${n(ours.most)}; ${n(floor.least)} to ${n(floor.most)})`;
}

/** The rows as a table of text. */
export function tableOf(rows: readonly Row[]): string {
  return rows
    .map((row) => {
      const sign = row.goal.kind === "at-least" ? "≥" : "≤";
      const mark = reaches(row) ? "reached" : "MISSED ";
      const value = row.value >= 100 ? row.value.toFixed(0) : row.value.toPrecision(3);
      return `${mark}  ${value} ${row.unit} (goal ${sign} ${row.goal.value} ${row.unit})  ${row.what}\n         beside ${row.floor}; ${row.detail}`;
    })
    .join("\n");
}
