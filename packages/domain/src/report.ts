import { z } from "zod";
import type { Instant } from "./calendar.ts";
import type { ReportContent } from "./force-leaf.ts";
import type { Message } from "./message.ts";
import { ReportKind, ReportPeriod } from "./period.ts";
import { InProgramme, Slug, words } from "./slug.ts";

/** How far a version of a report has come. Checking and approval may be skipped only where the programme has none. */
export const ReportState = z.enum(["composed", "checked", "approved", "issued", "superseded"]);
export type ReportState = z.infer<typeof ReportState>;

/** Where one recipient's message stands. `uncertain`: the line was cut after the final dot; retried with the same id. */
export const DeliveryState = z.enum([
  "waiting",
  "claimed",
  "sent",
  "refused",
  "given-up",
  "uncertain",
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const DELIVERY_LABEL = {
  waiting: "Waiting",
  claimed: "Being sent",
  sent: "Sent",
  refused: "Refused",
  "given-up": "Given up",
  uncertain: "Uncertain",
} as const satisfies Record<DeliveryState, string>;

/**
 * The forms of one report. `html` and `txt` are the two parts of the email that has the paper attached,
 * `html-link` and `txt-link` of the one that leads to it behind sign-in.
 */
export const DocumentFormat = z.enum([
  "pdf",
  "html",
  "txt",
  "json",
  "xlsx",
  "docx",
  "html-link",
  "txt-link",
]);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** The official edition is for those it is about; the public one leaves out what is not for release. */
export const Edition = z.enum(["official", "public"]);
export type Edition = z.infer<typeof Edition>;

/** How a reader gets the paper: attached, or as a link behind sign-in. */
export const Carriage = z.enum(["attachment", "link"]);
export type Carriage = z.infer<typeof Carriage>;

export const MEDIA_TYPE = {
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "html-link": "text/html; charset=utf-8",
  "txt-link": "text/plain; charset=utf-8",
} as const satisfies Record<DocumentFormat, string>;

/** Which document of a report it is: of an edition, with the first page of a force or without, in a form. */
export const DocumentKey = z
  .strictObject({
    edition: Edition.default("official"),
    /** The force whose page comes first; null for none. */
    force: Slug.nullable().default(null),
    format: DocumentFormat,
  })
  .readonly();
export type DocumentKey = z.infer<typeof DocumentKey>;
export const DocumentKeys = z.array(DocumentKey).readonly();

/** One document of a report: its exact bytes in base64, since it travels as JSON. */
export const ReportDocument = z
  .strictObject({ ...DocumentKey.unwrap().shape, base64: z.base64() })
  .readonly();
export type ReportDocument = z.infer<typeof ReportDocument>;

/** Why a composition was asked for: to be sent, to be looked at, to be sent to its asker alone, or for a draft. */
export const CompositionPurpose = z.enum(["send", "preview", "test", "draft"]);
export type CompositionPurpose = z.infer<typeof CompositionPurpose>;

export const CompositionState = z.enum(["waiting", "claimed", "done", "failed"]);
export type CompositionState = z.infer<typeof CompositionState>;

/** Asks for a report of a period. A changed one goes only as a correction, with its reason. */
export const ReportOrder = z
  .strictObject({
    ...InProgramme.shape,
    period: ReportPeriod,
    reason: words(500).nullable().default(null),
  })
  .readonly();
export type ReportOrder = z.infer<typeof ReportOrder>;

/** What the worker is handed to compose. The instant fixes what is known. */
export interface ClaimedComposition {
  readonly id: string;
  readonly programme: string;
  readonly period: ReportPeriod;
  readonly purpose: CompositionPurpose;
  readonly reason: string | null;
  /** What was known then; null for now. */
  readonly knownAt: Instant | null;
  readonly wanted: readonly DocumentKey[];
  /** What it says, where that stands already: an opening was edited, its figures were checked. Null to be composed. */
  readonly content: ReportContent | null;
}

/** One message the worker is to send. The parts are fetched once by hash and kept. */
export interface ClaimedDelivery {
  readonly id: string;
  /** Stable for the recipient and version, however often it is tried. */
  readonly messageId: string;
  /** Null for a message about the register as a whole. */
  readonly programme: string | null;
  readonly to: { readonly office: string; readonly address: string };
  readonly subject: string;
  /** Null for a message that belongs to no report. */
  readonly report: string | null;
  /** What was composed for a test; null for every other message. */
  readonly composition: string | null;
  readonly documents: readonly {
    readonly format: DocumentFormat;
    readonly name: string;
    readonly sha256: string;
  }[];
  /** What it says, where it belongs to no report. */
  readonly message: Message | null;
  /** 1 for the first try. */
  readonly attempt: number;
}

/** A message as it is handed to whoever sends it. */
export interface DeliveryToSend extends ClaimedDelivery {
  /** What what comes back names it by: signed, so that nobody else can write it. */
  readonly tag: string;
}

/** What became of one try, with the server's own words. */
export const DeliveryOutcome = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("sent"), words: z.string().max(1000) }),
  /** Temporary: to be tried again after a growing pause. */
  z.strictObject({
    outcome: z.literal("delayed"),
    words: z.string().max(1000),
  }),
  /** Permanent: shown to the team at once. Where it is about the address, nothing more is sent there. */
  z.strictObject({
    outcome: z.literal("refused"),
    words: z.string().max(1000),
    about: z.enum(["address", "message"]).optional(),
  }),
  /** The line was cut after the final dot. */
  z.strictObject({
    outcome: z.literal("uncertain"),
    words: z.string().max(1000),
  }),
]);
export type DeliveryOutcome = z.infer<typeof DeliveryOutcome>;

/** A version of a report as listed. */
export interface ReportListing {
  readonly id: string;
  readonly programme: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly version: number;
  readonly state: ReportState;
  readonly asAt: string;
  readonly knownAt: Instant;
  readonly issuedAt: Instant | null;
  readonly reason: string | null;
  readonly documents: readonly {
    readonly edition: Edition;
    readonly force: string | null;
    readonly format: DocumentFormat;
    readonly sha256: string;
    readonly bytes: number;
  }[];
  readonly deliveries: Readonly<Record<DeliveryState, number>>;
}

/** The key of a version, printed on every page: `eastern-region monthly 2011-01 v1`. */
export const ReportKey = z
  .strictObject({
    programme: Slug,
    kind: ReportKind,
    period: z.string(),
    version: z.int().positive(),
  })
  .readonly();
export type ReportKey = z.infer<typeof ReportKey>;
