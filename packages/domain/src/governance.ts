import { z } from "zod";
import { CalendarDate } from "./calendar.ts";
import { SourcePlace } from "./entry.ts";
import type { Source } from "./programme.ts";
import { InProgramme, Slug, words } from "./slug.ts";

/** How often a body meets. */
export const Cadence = z.enum(["monthly", "quarterly", "other"]);
export type Cadence = z.infer<typeof Cadence>;

const said = {
  name: words(160),
  cadence: Cadence,
  /** The body it answers to; null where the programme lists none above it. */
  accountableTo: Slug.nullable().default(null),
  /** It owns the programme: "since the last meeting" and the cycle of confirmations are by its meetings. */
  isOwner: z.boolean().default(false),
  source: SourcePlace.nullable().default(null),
};

/** What is said of a body that governs a programme. */
export const BodyStatement = z.strictObject(said).readonly();
export type BodyStatement = z.infer<typeof BodyStatement>;

/** A body that governs a programme, as it is added. The slug names it within the programme. */
export const NewBody = z.strictObject({ slug: Slug, ...said }).readonly();
export type NewBody = z.infer<typeof NewBody>;
export type NewBodyInput = z.input<typeof NewBody>;

const note = words(300).nullable().default(null);

/** A day on which a body meets or met. */
export const MeetingDay = z.strictObject({ day: CalendarDate, note }).readonly();
export type MeetingDay = z.infer<typeof MeetingDay>;

/** The most meetings that are added at once. */
export const MOST_MEETINGS_AT_ONCE = 100;

export const BodyAddition = InProgramme.extend({ body: NewBody });
export type BodyAddition = z.infer<typeof BodyAddition>;

/** Says anew what a body is. `id` is the row it was read in. */
export const BodyChange = InProgramme.extend({ id: z.int().positive(), says: BodyStatement });
export type BodyChange = z.infer<typeof BodyChange>;

export const MeetingsAddition = InProgramme.extend({
  body: Slug,
  meetings: z.array(MeetingDay).min(1).max(MOST_MEETINGS_AT_ONCE).readonly(),
});
export type MeetingsAddition = z.infer<typeof MeetingsAddition>;

/** Puts a meeting on another day, or says something else of it. `id` is the row it was read in. */
export const MeetingChange = InProgramme.extend({ id: z.int().positive(), meeting: MeetingDay });
export type MeetingChange = z.infer<typeof MeetingChange>;

/** Takes a body or a meeting off. `id` is the row it was read in. */
export const GovernanceRemoval = InProgramme.extend({ id: z.int().positive() });
export type GovernanceRemoval = z.infer<typeof GovernanceRemoval>;

/** A body as the register keeps it. */
export interface GovernanceBody extends NewBody {
  /** The row. */
  readonly id: number;
  readonly recordedAt: string;
  /** The journal line of the act that recorded it. */
  readonly act: number;
}

/** A dated meeting of a body. */
export interface Meeting extends MeetingDay {
  /** The row. */
  readonly id: number;
  /** The body's slug. */
  readonly body: string;
  readonly recordedAt: string;
  readonly act: number;
}

/** The bodies that govern a programme and their meetings in order of days, as known at an instant. */
export interface Governance {
  readonly bodies: readonly GovernanceBody[];
  readonly meetings: readonly Meeting[];
}

export interface GovernanceView extends Governance {
  readonly programme: { readonly slug: string; readonly name: string; readonly marking: string };
  readonly knownAt: string;
  readonly head: number;
  /** The papers that the bodies name. */
  readonly sources: readonly Source[];
}
