import { AreaSuccession } from "@accord/domain/area";
import { CalendarDate } from "@accord/domain/calendar";
import { renameArea } from "@accord/store/areas/name-areas";
import { succeedAreas } from "@accord/store/areas/succeed-areas";
import { confirm } from "@accord/store/confirmations/confirm";
import { withdrawConfirmation } from "@accord/store/confirmations/withdraw-confirmation";
import { addMeetings, changeMeeting } from "@accord/store/governance/edit-meetings";
import { readGovernance } from "@accord/store/governance/read-governance";
import { recordLeads } from "@accord/store/leads/edit-leads";
import { recordMandates } from "@accord/store/leads/edit-mandates";
import { addMember } from "@accord/store/partnerships/edit-members";
import { commentRows } from "@accord/store/programmes/comment-rows";
import { proposeChange } from "@accord/store/proposals/propose-change";
import { declineProposal, withdrawProposal } from "@accord/store/proposals/settle-proposal";
import type { YearAct } from "./generated-year.ts";
import { issueReport } from "./issue-report.ts";
import { addressIn, statementOf, type YearRegister } from "./year-register.ts";
import { placeInYear } from "./year-source.ts";

const onDay = (day: string) => ({ date: day, precision: "day" }) as const;

/** Carries out an act that is about no single entry. Gives the entries it wrote all the same. */
export async function carryOutOfRegisters(
  register: YearRegister,
  act: YearAct,
): Promise<readonly number[]> {
  const { database, programme, actors, made, heads } = register;
  const actor = actors[act.by];
  const { editor } = actors;
  switch (act.kind) {
    case "confirmation": {
      const { scope, seen } = act;
      const asAt = CalendarDate.parse(act.asAt);
      const head = heads[seen] ?? 0;
      const { id } = await confirm(database, actor, { programme, scope, asAt, head });
      made.set(act.n, id);
      break;
    }
    case "confirmation-withdrawal": {
      const confirmation = made.get(act.of) ?? 0;
      await withdrawConfirmation(database, actor, { programme, confirmation });
      break;
    }
    case "row-comment": {
      const { area, text, effective } = act;
      const source = placeInYear(act.n);
      const comments = [{ area, text, effective: onDay(effective), source }];
      await commentRows(database, editor, { programme, comments });
      break;
    }
    case "lead": {
      const { cells, force, office, effective } = act;
      const says = { force, leadPartnership: null, office, source: placeInYear(act.n) };
      const wanted = { programme, cells, head: heads[act.n - 1] ?? 0, says, why: null };
      await recordLeads(database, editor, { ...wanted, from: onDay(effective) });
      break;
    }
    case "mandate": {
      const { bodies } = await readGovernance(database, editor, { programme });
      const body = bodies.find(({ isOwner }) => isOwner)?.slug ?? null;
      const says = { body, words: null, source: placeInYear(act.n) };
      const wanted = { programme, cells: act.cells, head: heads[act.n - 1] ?? 0, says, why: null };
      await recordMandates(database, editor, { ...wanted, from: onDay(act.effective) });
      break;
    }
    case "meetings": {
      const { bodies } = await readGovernance(database, editor, { programme });
      const body = bodies.find(({ cadence }) => cadence === act.cadence)?.slug ?? "";
      const meetings = act.days.map((day) => ({ day: CalendarDate.parse(day), note: null }));
      await addMeetings(database, editor, { programme, body, meetings });
      break;
    }
    case "meeting-moved": {
      const { bodies, meetings } = await readGovernance(database, editor, { programme });
      const owner = bodies.find(({ isOwner }) => isOwner)?.slug;
      const id = meetings.find(({ body, day }) => body === owner && day === act.day)?.id ?? 0;
      const meeting = { day: CalendarDate.parse(act.to), note: "Put off by a week." };
      await changeMeeting(database, editor, { programme, id, meeting });
      break;
    }
    case "member-joined": {
      const { partnership, force, effective } = act;
      const member = { force, from: onDay(effective), until: null };
      await addMember(database, editor, { programme, partnership, member });
      break;
    }
    case "renaming": {
      const { area, name, reason } = act;
      await renameArea(database, editor, { programme, area, name, reason });
      break;
    }
    case "split":
    case "merge":
      return succeed(register, act);
    case "proposal": {
      const { cell, said, words } = act;
      const { id } = await proposeChange(database, actor, {
        cell: addressIn(programme, cell),
        head: heads[act.n - 1] ?? 0,
        statement: statementOf(said, act.n),
        words,
      });
      made.set(act.n, id);
      break;
    }
    case "decline": {
      const proposal = made.get(act.of) ?? 0;
      await declineProposal(database, editor, { programme, proposal, words: act.words });
      break;
    }
    case "proposal-withdrawal":
      await withdrawProposal(database, actor, { programme, proposal: made.get(act.of) ?? 0 });
      break;
    case "report":
      await issueReport(database, editor, { programme, act, render: register.render });
      break;
    default:
      throw new Error(`Act ${act.n} is about cells.`);
  }
  return [];
}

async function succeed(
  { database, programme, actors, heads }: YearRegister,
  act: Extract<YearAct, { kind: "split" | "merge" }>,
): Promise<readonly number[]> {
  const { kind, areas, into, effective, reason, carry } = act;
  const done = await succeedAreas(
    database,
    actors.editor,
    AreaSuccession.parse({
      ...{ programme, kind, areas, reason },
      into: into.map(({ name }) => ({ name })),
      effective: onDay(effective),
      source: placeInYear(act.n),
      carry: carry.map((one) => ({ ...one, claim: "observed" })),
      head: heads[act.n - 1] ?? 0,
    }),
  );
  const made = done.into.join();
  if (made !== into.map(({ slug }) => slug).join()) {
    throw new Error(`Act ${act.n} made other areas than it says: ${made}.`);
  }
  return done.entries;
}
