import { AccordError } from "@accord/domain/errors";
import type { IntakeComplaint } from "@accord/domain/intake";

/** What was handed in cannot be taken in, with the sentence that says why, where and what to do. */
export function refusal(
  kind: "bad-input" | "too-much",
  message: string,
  place: Partial<Omit<IntakeComplaint, "message">> = {},
): AccordError {
  const complaint: IntakeComplaint = { row: null, column: null, value: null, ...place, message };
  return new AccordError(kind, message, { complaints: [complaint] });
}

/** For more bytes than are taken in at once. */
export function tooLarge(what: string, bytes: number, most: number): AccordError {
  return refusal(
    "too-much",
    `${what} has ${inMegabytes(bytes)}; at most ${inMegabytes(most)} are taken in. Copy the table alone into a new file.`,
  );
}

/** "3.2 MB", for a message. Rounded up, so that what is a little too large does not read as what is allowed. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}

/** For what a library finds it cannot read: its own words help nobody at a screen. */
export function damagedInside(program: "Word" | "Excel"): AccordError {
  return refusal(
    "bad-input",
    `The file is damaged inside and cannot be read. Open it in ${program}, save it again, and hand in that.`,
  );
}
