import type { Actor, Role } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { ReportKind } from "@accord/domain/period";
import type {
  ScheduleSetting,
  ScheduleState,
  ScheduleTerms,
  ScheduleTurn,
} from "@accord/domain/schedule";
import { canonicalJson } from "../canonical-json.ts";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader, Writer } from "../writer.ts";
import { type StandingSchedule, selectSchedule } from "./select-schedules.ts";

/**
 * Says when the reports of a kind fall due. One that was paused stays so; one that had ended runs again.
 * What says the same as before records nothing.
 *
 * @throws AccordError `changed-meanwhile` when it was made from another schedule than stands, `rule-broken`
 *   for a body that is not there and for people without the role
 */
export async function setSchedule(
  database: Database,
  actor: Actor,
  { programme, kind, terms, act }: ScheduleSetting,
): Promise<{ act: number }> {
  await assertMayIn(database, actor, "edit-registers", programme);

  return database.change(async (writer) => {
    const standing = await findAsRead(writer, { programme, kind, act });
    const state = standing?.state === "paused" ? "paused" : "running";
    if (standing?.state === state && canonicalJson(standing.terms) === canonicalJson(terms)) {
      return { act: standing.act };
    }
    const bodyName = await nameOfBody(writer, programme, terms);
    await assertHolds(writer, { programme, person: terms.checker, role: "editor" });
    await assertHolds(writer, { programme, person: terms.approver, role: "approver" });
    await write(writer, standing, { programme, kind, state, terms });
    await record(writer, actor, {
      programme,
      noun: "report",
      act: "schedule-set",
      fact: { kind, bodyName, before: standing?.terms ?? null, after: terms },
    });
    return { act: writer.act.id };
  });
}

/** Holds the reports of a kind back until the schedule is resumed. What is not approved by then falls away. */
export const pauseSchedule = turn("paused", ["running"], "schedule-paused");

/** Lets a schedule that was paused run again, from now on: what was due meanwhile is not made up. */
export const resumeSchedule = turn("running", ["paused"], "schedule-resumed");

/** Ends a schedule. It can be set anew. */
export const endSchedule = turn("ended", ["running", "paused"], "schedule-ended");

function turn(to: ScheduleState, from: readonly ScheduleState[], act: string) {
  return async (
    database: Database,
    actor: Actor,
    { programme, kind, act: read }: ScheduleTurn,
  ): Promise<{ act: number }> => {
    await assertMayIn(database, actor, "edit-registers", programme);

    return database.change(async (writer) => {
      const standing = await findAsRead(writer, { programme, kind, act: read });
      if (!standing) throw new AccordError("not-found", "There is no such schedule.", { kind });
      if (!from.includes(standing.state)) {
        throw new AccordError("rule-broken", `The schedule ${STATE_WORDS[standing.state]}.`);
      }
      const { terms } = standing;
      await write(writer, standing, { programme, kind, state: to, terms });
      await record(writer, actor, { programme, noun: "report", act, fact: { kind } });
      return { act: writer.act.id };
    });
  };
}

const STATE_WORDS = {
  running: "runs",
  paused: "is paused",
  ended: "has ended",
} as const satisfies Record<ScheduleState, string>;

interface AsRead {
  readonly programme: string;
  readonly kind: ReportKind;
  readonly act: number | null;
}

async function findAsRead(
  writer: Writer,
  { programme, kind, act }: AsRead,
): Promise<StandingSchedule | null> {
  const standing = await selectSchedule(writer, { programme, kind });
  if ((standing?.act ?? null) === act) return standing;
  throw new AccordError(
    "changed-meanwhile",
    "Someone changed it while you were in it. Look at it again.",
    { act: standing?.act ?? null },
  );
}

async function write(
  writer: Writer,
  standing: StandingSchedule | null,
  row: {
    readonly programme: string;
    readonly kind: ReportKind;
    readonly state: ScheduleState;
    readonly terms: ScheduleTerms;
  },
): Promise<void> {
  if (standing) await writer.replace("reportSchedule", [standing.id]);
  await writer.append("reportSchedule", [{ ...row, terms: canonicalJson(row.terms) }]);
}

async function nameOfBody(
  reader: Reader,
  programme: string,
  { when }: ScheduleTerms,
): Promise<string | null> {
  if (when.by === "calendar") return null;
  const body = await reader
    .selectFrom("governanceBody")
    .select("name")
    .where("programme", "=", programme)
    .where("slug", "=", when.body)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  if (body) return body.name;
  throw new AccordError("rule-broken", "The programme has no such body.", { field: "when" });
}

async function assertHolds(
  reader: Reader,
  { programme, person, role }: { programme: string; person: string | null; role: Role },
): Promise<void> {
  if (person === null) return;
  const grant = await reader
    .selectFrom("roleGrant")
    .select("id")
    .where("actorId", "=", person)
    .where("programme", "=", programme)
    .where("role", "=", role)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  if (grant) return;
  throw new AccordError("rule-broken", `They are no ${role} of this programme.`, {
    field: role === "editor" ? "checker" : "approver",
  });
}
