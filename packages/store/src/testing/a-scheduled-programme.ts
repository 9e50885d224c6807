import { OPERATOR, WORKER } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { type MeetingDay, NewBody } from "@accord/domain/governance";
import { ScheduleSetting, type ScheduleTermsInput } from "@accord/domain/schedule";
import { addActor } from "../accounts/add-actor.ts";
import type { Database } from "../database.ts";
import { addBody } from "../governance/edit-bodies.ts";
import { addMeetings } from "../governance/edit-meetings.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { addReaders } from "../readers/edit-readers.ts";
import { setReportingRules } from "../reporting/set-rules.ts";
import { claimCompositions } from "../reports/claim-compositions.ts";
import { fileReport } from "../reports/file-report.ts";
import { keepDocument } from "../reports/keep-document.ts";
import { summarise } from "../reports/summarise.ts";
import { advanceRuns } from "../runs/advance-runs.ts";
import { readRuns } from "../schedules/read-runs.ts";
import { setSchedule } from "../schedules/set-schedule.ts";
import { aRegister } from "./a-register.ts";
import { anAddress } from "./an-address.ts";
import type { TestClock } from "./test-clock.ts";

export const programme = "eastern-region";
export const kind = "monthly";
const chiefs = NewBody.parse({ slug: "chiefs", name: "Chief constables", cadence: "monthly" });
export const meetingOn = (day: string): MeetingDay => ({ day: day as CalendarDate, note: null });
const live = Statement.parse({
  claim: "observed",
  status: "live",
  effective: { date: "2011-01", precision: "month" },
});
export const links = {
  askBy: (token: string) => `https://accord.example/#${token}`,
  draft: () => "https://accord.example/draft",
  runs: () => "https://accord.example/schedules",
};
// The window opens on Friday 6 November, is chased on the 12th, composed on the 16th and due on the 18th.
const TERMS: ScheduleTermsInput = {
  when: { by: "meeting", body: "chiefs", workingDaysBefore: 5, at: "08:00" },
  collectingOpens: 8,
  chases: [4],
  composes: 2,
  unchanged: "send",
  from: "2026-11-01",
};

/** A programme with a meeting on 25 November, two filled cells that Suffolk answers for, a reader and a team. */
export async function aScheduledProgramme(
  database: Database,
  clock: TestClock,
  { approvals = false, ...more }: Partial<ScheduleTermsInput> & { approvals?: boolean } = {},
) {
  clock.set("2026-11-02T09:00:00Z");
  const register = await aRegister(database);
  const { editor, contributor, dogs, horses } = register;
  for (const cell of [dogs, horses]) {
    await addEntry(database, editor, { cell, head: 99, statement: live });
  }
  await addReaders(database, editor, {
    programme,
    readers: [{ office: "Chief Constable", address: "chief@norfolk.example", force: null }],
  });
  await addBody(database, editor, { programme, body: chiefs });
  await addMeetings(database, editor, {
    ...{ programme, body: "chiefs" },
    meetings: [meetingOn("2026-11-25"), meetingOn("2026-12-16")],
  });
  const person = (role: "approver" | "administrator", of: string | null) =>
    addActor(database, OPERATOR, {
      ...{ name: `${role} Example`, office: role, userId: null },
      grants: [{ role, programme: of, force: null }],
    });
  const approver = await person("approver", programme);
  await anAddress(database, contributor, "contributor@suffolk.example");
  await anAddress(database, editor, "editor@programme.example");
  await anAddress(database, approver, "approver@programme.example");
  if (approvals) {
    const rules = { approvals, allowedDomains: [], attachUpTo: "OFFICIAL" as const };
    const administrator = await person("administrator", null);
    await setReportingRules(database, administrator, { programme, rules });
  }
  const set = (terms: Partial<ScheduleTermsInput>, act: number | null) =>
    setSchedule(
      database,
      editor,
      ScheduleSetting.parse({ programme, kind, act, terms: { ...TERMS, ...terms } }),
    );
  const { act } = await set(more, null);
  return {
    ...{ ...register, approver, act, set },
    at: async (moment: string) => {
      clock.set(`2026-${moment}:00Z`);
      return advanceRuns(database, WORKER, links);
    },
    runs: () => readRuns(database, editor, { programme }),
    mails: (of: string) => mailsOf(database, of),
    work: () => work(database),
  };
}

async function mailsOf(database: Database, kindOfMail: string): Promise<string[]> {
  const rows = await database.reader
    .selectFrom("delivery")
    .select(["address", "subject"])
    .where("kind", "=", kindOfMail)
    .orderBy("createdAt")
    .orderBy("address")
    .execute();
  return rows.map(({ address, subject }) => `${address}: ${subject}`);
}

/** What the worker composes and files. */
export async function work(database: Database): Promise<void> {
  const asked = await claimCompositions(database, WORKER, { worker: "w1", most: 5 });
  for (const { id, programme: of, period, reason, wanted } of asked) {
    const setting = { demonstration: null, linkTo: () => null };
    const content = await summarise(database, WORKER, { programme: of, period, reason }, setting);
    for (const key of wanted) {
      const document = { ...key, base64: Buffer.from(key.format).toString("base64") };
      await keepDocument(database, WORKER, { composition: id, document });
    }
    await fileReport(database, WORKER, { composition: id, content }, links.draft);
  }
}

export async function openDraft(database: Database): Promise<string> {
  const { id } = await database.reader
    .selectFrom("reportDraft")
    .select("id")
    .where("state", "in", ["composed", "checked"])
    .executeTakeFirstOrThrow();
  return id;
}
