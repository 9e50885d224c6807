import { Instant } from "@accord/domain/calendar";
import {
  BodyAddition,
  BodyChange,
  GovernanceRemoval,
  MeetingChange,
  MeetingsAddition,
} from "@accord/domain/governance";
import { InProgramme } from "@accord/domain/slug";
import { addBody, changeBody, removeBody } from "@accord/store/governance/edit-bodies";
import {
  addMeetings,
  changeMeeting,
  removeMeeting,
  undoGovernanceAct,
} from "@accord/store/governance/edit-meetings";
import { readGovernance } from "@accord/store/governance/read-governance";
import { z } from "zod";
import { may, router } from "../trpc.ts";

/** The bodies that govern a programme, and when they meet. */
export const governanceRouter = router({
  read: may("read-record")
    .input(InProgramme.extend({ knownAt: Instant.optional() }))
    .query(({ ctx, input }) => readGovernance(ctx.database, ctx.actor, input)),

  addBody: may("edit-registers")
    .input(BodyAddition)
    .mutation(({ ctx, input }) => addBody(ctx.database, ctx.actor, input)),

  changeBody: may("edit-registers")
    .input(BodyChange)
    .mutation(({ ctx, input }) => changeBody(ctx.database, ctx.actor, input)),

  /** Takes a body off, with its meetings. */
  removeBody: may("edit-registers")
    .input(GovernanceRemoval)
    .mutation(({ ctx, input }) => removeBody(ctx.database, ctx.actor, input)),

  addMeetings: may("edit-registers")
    .input(MeetingsAddition)
    .mutation(({ ctx, input }) => addMeetings(ctx.database, ctx.actor, input)),

  changeMeeting: may("edit-registers")
    .input(MeetingChange)
    .mutation(({ ctx, input }) => changeMeeting(ctx.database, ctx.actor, input)),

  removeMeeting: may("edit-registers")
    .input(GovernanceRemoval)
    .mutation(({ ctx, input }) => removeMeeting(ctx.database, ctx.actor, input)),

  /** Undoes one act on the governance of a programme; undoing an undo is a redo. */
  undo: may("edit-registers")
    .input(InProgramme.extend({ act: z.int().positive() }))
    .mutation(({ ctx, input }) => undoGovernanceAct(ctx.database, ctx.actor, input)),
});
