import { stuckScheduleMessage } from "@accord/domain/cycle-messages";
import { endAlarm, raiseAlarm } from "../alarms/raise-alarm.ts";
import { selectTeam } from "../alarms/select-team.ts";
import type { Database } from "../database.ts";
import { queueWithin } from "../deliveries/queue-messages.ts";
import { readProgramme } from "../matrix/read-matrix.ts";
import { instantNow } from "../reports/ask-composition.ts";
import type { StandingSchedule } from "../schedules/select-schedules.ts";
import type { RunLinks } from "./tell-of-run.ts";

/** The alarm that something of a schedule could not be done. */
const SCHEDULE_STUCK = "schedule-stuck";

const aboutOf = ({ programme, kind }: Pick<StandingSchedule, "programme" | "kind">) =>
  `schedule:${programme}:${kind}`;

/** Tells the team that a schedule met a fault: once while it lasts. */
export async function tellStuck(
  database: Database,
  schedule: StandingSchedule,
  { runs }: Pick<RunLinks, "runs">,
): Promise<void> {
  const queue = await database.queue();
  const now = instantNow(database);
  const { programme, kind } = schedule;
  await database.aside(async (writer) => {
    const letter = stuckScheduleMessage({
      programme: await readProgramme(writer, programme, Number.MAX_SAFE_INTEGER),
      kind,
      url: runs(programme),
    });
    const [words = ""] = letter.message.paragraphs;
    const alarm = { kind: SCHEDULE_STUCK, programme, about: aboutOf(schedule), words };
    if (!(await raiseAlarm(writer, alarm, { now, isTold: true }))) return;
    const { queueConnection } = writer;
    await queueWithin(
      { work: writer, queueConnection, now },
      queue,
      (await selectTeam(writer, programme)).map(({ address, office }) => ({
        ...{ kind: "alarm" as const, programme, address, office },
        ...letter,
      })),
    );
  });
}

/** Says that a schedule goes on, where it was said that it does not. */
export async function endStuck(database: Database, schedule: StandingSchedule): Promise<void> {
  const about = aboutOf(schedule);
  const open = await database.reader
    .selectFrom("alarm")
    .select("id")
    .where("kind", "=", SCHEDULE_STUCK)
    .where("about", "=", about)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  if (!open) return;
  const now = instantNow(database);
  await database.aside((writer) => endAlarm(writer, { kind: SCHEDULE_STUCK, about }, now));
}
