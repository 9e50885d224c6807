import { ReportContent } from "@accord/domain/force-leaf";
import { MailNotice, ServerWords } from "@accord/domain/mail-notice";
import { DeliveryOutcome, type DeliveryToSend, ReportDocument } from "@accord/domain/report";
import { words } from "@accord/domain/slug";
import { tellRefusals } from "@accord/store/alarms/tell-refusals";
import { sendDigests } from "@accord/store/following/send-digests";
import { claimCompositions, failComposition } from "@accord/store/reports/claim-compositions";
import { claimDeliveries } from "@accord/store/reports/claim-deliveries";
import { fileReport } from "@accord/store/reports/file-report";
import { handBackDeliveries } from "@accord/store/reports/hand-back-deliveries";
import { keepDocument } from "@accord/store/reports/keep-document";
import { readDocumentToSend } from "@accord/store/reports/read-reports";
import { tellDeliveries } from "@accord/store/reports/tell-delivery";
import { tellNotice } from "@accord/store/reports/tell-notice";
import { advanceRuns } from "@accord/store/runs/advance-runs";
import { z } from "zod";
import { bounceTag, readBounceTag } from "../bounce-tag.ts";
import { confirmationLink } from "../confirmation-link.ts";
import { draftLink } from "../draft-link.ts";
import { mayInRegister, router } from "../trpc.ts";
import { unsubscribeToken } from "../unsubscribe/unsubscribe-token.ts";

const claim = { worker: words(200), most: z.int().min(1).max(100) };

const Composed = z.strictObject({
  composition: z.uuid(),
  content: ReportContent,
  /** The hashes of the documents that the worker kept of it. */
  documents: z.array(z.string().length(64)).max(1000).optional(),
});

/** One try of one message. */
const Claimed = z.strictObject({ delivery: z.uuid(), attempt: z.int().positive() });

/** As the domain has each outcome, with the message and the try it is about. */
const Told = Claimed.extend({
  outcome: z.enum(DeliveryOutcome.options.map(({ shape }) => shape.outcome.value)),
  words: ServerWords,
  about: z.enum(["address", "message"]).optional(),
});

/** What the worker asks and tells. It claims, does, and tells how it went; a claim not told of runs out. */
export const workRouter = router({
  claimCompositions: mayInRegister("deliver")
    .input(z.strictObject(claim))
    .mutation(({ ctx, input }) => claimCompositions(ctx.database, ctx.actor, input)),

  /** Keeps one document of what is being composed, in place of the one kept before. */
  keepDocument: mayInRegister("deliver")
    .input(z.strictObject({ composition: z.uuid(), document: ReportDocument }))
    .mutation(({ ctx, input }) => keepDocument(ctx.database, ctx.actor, input)),

  /** Files what was composed, with the documents that were kept of it. One to be sent becomes a version and its messages, in one act; once. */
  file: mayInRegister("file-report")
    .input(Composed)
    .mutation(({ ctx, input }) => fileReport(ctx.database, ctx.actor, input, draftLink(ctx))),

  failComposition: mayInRegister("deliver")
    .input(z.strictObject({ composition: z.uuid(), words: ServerWords }))
    .mutation(({ ctx, input }) => failComposition(ctx.database, ctx.actor, input)),

  /** Puts the emails of those whose digest is due on their way, each once a day. */
  sendDigests: mayInRegister("deliver").mutation(({ ctx }) =>
    sendDigests(ctx.database, ctx.actor, {
      linkTo: (programme, days) =>
        `${ctx.publicUrl()}/${programme}?${new URLSearchParams({ ...days })}`,
      settings: `${ctx.publicUrl()}/following`,
      unsubscribe: (actorId) =>
        `${ctx.publicUrl()}/api/unsubscribe/${unsubscribeToken(ctx.config.sessionSecret, actorId)}`,
    }),
  ),

  /** Does what the clock says is due for the schedules of reports. */
  advance: mayInRegister("deliver").mutation(({ ctx }) =>
    advanceRuns(ctx.database, ctx.actor, {
      askBy: confirmationLink(ctx),
      draft: draftLink(ctx),
      runs: (programme) => `${ctx.publicUrl()}/admin/${programme}/schedules`,
    }),
  ),

  claimDeliveries: mayInRegister("deliver")
    .input(z.strictObject({ ...claim, leaseSeconds: z.int().min(1).max(3600) }))
    .mutation(async ({ ctx, input }): Promise<DeliveryToSend[]> => {
      const claimed = await claimDeliveries(ctx.database, ctx.actor, input);
      const { sessionSecret } = ctx.config;
      return claimed.map((one) => ({ ...one, tag: bounceTag(sessionSecret, one.id) }));
    }),

  /** Messages that were claimed and not begun wait again, at once. */
  handBack: mayInRegister("deliver")
    .input(z.strictObject({ claims: z.array(Claimed).min(1).max(100) }))
    .mutation(({ ctx, input }) =>
      handBackDeliveries(
        ctx.database,
        ctx.actor,
        input.claims.map(({ delivery, attempt }) => ({ id: delivery, attempt })),
      ),
    ),

  /** The bytes of a document of a report or a test that is being sent, by their hash. */
  document: mayInRegister("deliver")
    .input(
      z.union([
        z.strictObject({ report: z.string().max(40), sha256: z.string().max(64) }),
        z.strictObject({ composition: z.uuid(), sha256: z.string().max(64) }),
      ]),
    )
    .query(async ({ ctx, input }) => {
      const { bytes, mediaType } = await readDocumentToSend(ctx.database, ctx.actor, input);
      return { base64: Buffer.from(bytes).toString("base64"), mediaType };
    }),

  /** What a mail system said of a message after it took it. */
  tellNotice: mayInRegister("deliver")
    .input(MailNotice)
    .mutation(({ ctx, input: { tag, ...notice } }) => {
      const proven = tag === null ? null : readBounceTag(ctx.config.sessionSecret, tag);
      return tellNotice(ctx.database, ctx.actor, { ...notice, proven });
    }),

  /** Tells the teams of messages that came to nothing, in one email a report. */
  tellRefusals: mayInRegister("deliver").mutation(({ ctx }) =>
    tellRefusals(ctx.database, ctx.actor, (programme, report) =>
      [
        ctx.publicUrl(),
        `admin/${programme}`,
        report === null ? "messages" : `reports/${report}/deliveries`,
      ].join("/"),
    ),
  ),

  /** What became of messages, in one transaction. A message or a try that is not there has no state. */
  tell: mayInRegister("deliver")
    .input(z.strictObject({ outcomes: z.array(Told).min(1).max(100) }))
    .mutation(async ({ ctx, input }) => ({
      states: await tellDeliveries(ctx.database, ctx.actor, input.outcomes),
    })),
});
