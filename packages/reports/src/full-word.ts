import { STATUS } from "@accord/domain/status";

/** The full word of a status that a narrow matrix cell names by its short one: "Being progressed" of "Progressing". */
export function fullWord(short: string): string {
  if (short === "Review") return "Needs review";
  return Object.values(STATUS).find((status) => status.short === short)?.label ?? short;
}
