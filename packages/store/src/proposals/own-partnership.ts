import type { Actor } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { mayForPartnership, type ProgrammeScope } from "@accord/domain/permissions";
import { EVERYTHING } from "../journal/known-by.ts";
import { readMembers } from "../matrix/read-layout.ts";
import type { Reader } from "../writer.ts";

/**
 * Holds a contributor to the partnerships their force is in today.
 *
 * @throws AccordError `not-allowed`
 */
export async function assertOwnPartnership(
  reader: Reader,
  actor: Actor,
  {
    programme,
    partnership,
    today,
  }: { programme: ProgrammeScope; partnership: string; today: CalendarDate },
): Promise<void> {
  const membersOf = await readMembers(reader, [partnership], { asAt: today, head: EVERYTHING });
  if (mayForPartnership(actor, "propose-change", programme, membersOf(partnership))) return;
  throw new AccordError("not-allowed", "Your force is not in this partnership.", { partnership });
}
