import type { Actor } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "./programme-scope.ts";

/** Sets the day a programme's pages open on; null for today. */
export async function setShowAsAt(
  database: Database,
  actor: Actor,
  { programme, showAsAt }: { programme: string; showAsAt: CalendarDate | null },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const before = await writer
      .selectFrom("programmeSettings")
      .select(["id", "marking", "showAsAt", "monthsUntilStalled"])
      .where("programme", "=", programme)
      .where("replacedBy", "is", null)
      .executeTakeFirstOrThrow();
    await writer.replace("programmeSettings", [before.id]);
    const { marking, monthsUntilStalled } = before;
    await writer.append("programmeSettings", [
      { programme, marking, showAsAt, monthsUntilStalled },
    ]);
    await record(writer, actor, {
      programme,
      noun: "programme",
      act: "show-as-at-set",
      fact: { before: before.showAsAt, after: showAsAt },
    });
  });
}
