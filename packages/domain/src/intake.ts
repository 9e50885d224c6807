import { z } from "zod";
import { CalendarDate, EffectiveDate } from "./calendar.ts";
import type { Statement } from "./entry.ts";
import type { MatrixCell } from "./matrix.ts";
import type { Movement } from "./movement.ts";
import { Tier } from "./partnership.ts";
import { Slug, words } from "./slug.ts";
import { LiveKind, ReasonCode, Status } from "./status.ts";

/** How a table came in: all three doors lead to one engine. */
export const IntakeDoor = z.enum(["paste", "file", "command"]);
export type IntakeDoor = z.infer<typeof IntakeDoor>;

/**
 * The most that is taken in at once. Stated on the page, in `--help` and in every refusal.
 * Bytes are of the file as handed in; `unpackedBytes` of all a container holds.
 */
export const INTAKE_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  pasteBytes: 4 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  rows: 60_000,
  columns: 400,
  wordsInCell: 2_000,
  seconds: 60,
} as const;

/** A place in what was handed in, counted as a person counts: from 1. */
export interface PlaceInTable {
  /** Which table: "sheet Matrix", "table 2"; null where there is only one. */
  readonly table: string | null;
  readonly row: number;
  readonly column: number;
}

/** Something wrong at a place of what was handed in: what `--json` and the list to download give. */
export interface IntakeComplaint {
  readonly row: number | null;
  readonly column: number | null;
  readonly value: string | null;
  readonly message: string;
}

/** What a list says of a cell besides its status: a matrix has none of it. */
export interface FoundDetails {
  readonly effective: EffectiveDate | null;
  readonly claim: "observed" | "moved" | null;
  readonly liveKind: LiveKind | null;
  readonly qualifier: string | null;
  readonly sourceWording: string | null;
  readonly needsReview: boolean;
  readonly comment: string | null;
  readonly source: { readonly slug: string; readonly place: string | null } | null;
}

/** The words of one cell that is not blank, as they stand. */
export interface FoundCell {
  /** Index into the found columns. */
  readonly column: number;
  readonly words: string;
  readonly place: PlaceInTable;
  readonly details: FoundDetails | null;
}

export interface FoundColumn {
  readonly heading: string;
  readonly place: PlaceInTable;
}

/** One row of the matrix as found: blank cells are left out. */
export interface FoundRow {
  readonly area: string;
  /** The group heading it stands under, without "(cont.)". */
  readonly group: string | null;
  readonly place: PlaceInTable;
  readonly cells: readonly FoundCell[];
  /** The words of the comments column, whatever its heading says. */
  readonly comment: string | null;
}

/** A row that is no row of the matrix: told on the page, so that nobody has to wonder. */
export interface LeftOutRow {
  readonly what: "heading-repeated" | "group-heading" | "title" | "dashes" | "page-furniture";
  readonly place: PlaceInTable;
  readonly words: string;
}

/** The status matrix found in what was handed in, in the words it was written in. */
export interface FoundMatrix {
  /** A grid of areas by partnerships, or a list with a row for each cell, as our own export is. */
  readonly form: "matrix" | "list";
  readonly table: string | null;
  readonly columns: readonly FoundColumn[];
  readonly groups: readonly string[];
  readonly rows: readonly FoundRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly complaints: readonly IntakeComplaint[];
  /** Further tables of the same file, which a person may choose instead. */
  readonly others?: readonly FoundMatrix[];
}

/** What a person decided about a name in the table. */
const named = <Shape extends z.ZodRawShape>(added: Shape) =>
  z.discriminatedUnion("as", [
    z.strictObject({ as: z.literal("known"), slug: Slug, always: z.boolean().default(false) }),
    z.strictObject({ as: z.literal("added"), ...added }),
    z.strictObject({ as: z.literal("left-out") }),
  ]);

export const AreaDecision = named({ slug: Slug, name: words(120), group: words(80).nullable() });
export type AreaDecision = z.infer<typeof AreaDecision>;

export const PartnershipDecision = named({
  slug: Slug,
  name: words(120),
  tier: Tier,
  forces: z.array(Slug).min(1).max(60).readonly(),
});
export type PartnershipDecision = z.infer<typeof PartnershipDecision>;

/** What words mean: a status, with a qualifier where they say more; null keeps them as needs review. */
export const WordingDecision = z.strictObject({
  status: Status.nullable(),
  liveKind: LiveKind.nullable().default(null),
  qualifier: words(200).nullable().default(null),
  /** Remembered for this programme, with the reason. */
  always: z.boolean().default(false),
  reason: words(300).nullable().default(null),
});
export type WordingDecision = z.infer<typeof WordingDecision>;

/** What is decided about one cell alone: it wins over what its wording means. */
export const CellDecision = z.strictObject({
  leaveOut: z.boolean().default(false),
  means: WordingDecision.nullable().default(null),
  reasonCode: ReasonCode.nullable().default(null),
  reasonWords: words(500).nullable().default(null),
});
export type CellDecision = z.infer<typeof CellDecision>;

/** What a person has settled. Keys are {@link wordingKey} of the words, and {@link intakeCellKey}. */
export const IntakeDecisions = z.strictObject({
  areas: z.record(z.string(), AreaDecision).default({}),
  partnerships: z.record(z.string(), PartnershipDecision).default({}),
  wordings: z.record(z.string(), WordingDecision).default({}),
  cells: z.record(z.string(), CellDecision).default({}),
});
export type IntakeDecisions = z.infer<typeof IntakeDecisions>;

/** How an intake is to be read: from when, and whether a paper says it stood so or it changed then. */
export const IntakeTerms = z.strictObject({
  effective: EffectiveDate,
  claim: z.enum(["observed", "moved"]).default("observed"),
  decisions: IntakeDecisions.prefault({}),
  /** The table to take where several were found. */
  table: z.string().nullable().default(null),
  /** The day of the paper, asked for where a cell differs that has an entry inside the period. */
  dayOfPaper: CalendarDate.nullable().default(null),
});
export type IntakeTerms = z.infer<typeof IntakeTerms>;

/** Words that mean one thing however they are written: case, spaces, quotes and hyphens put right. */
export function wordingKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‘’‛′`]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ ?\/ ?/g, "/")
    .trim()
    .toLowerCase();
}

/** What was decided under the key of some words, if anything. The words may be any, "constructor" too. */
export function decisionOn<Decision>(
  key: string,
  decided: Readonly<Record<string, Decision>>,
): Decision | undefined {
  return Object.hasOwn(decided, key) ? decided[key] : undefined;
}

/** One text for a cell of what was handed in: rows are counted anew in each of its tables. */
export function intakeCellKey({
  table = null,
  row,
  column,
}: Partial<PlaceInTable> & Pick<PlaceInTable, "row" | "column">): string {
  return [...(table === null ? [] : [table]), row, column].join("/");
}

/** How a name of the table was matched. A suggestion is never taken without a person. */
export interface NameMatch {
  readonly slug: string | null;
  readonly by: "name" | "alias" | "remembered" | "decided" | "added" | "left-out" | null;
  /** Near spellings, nearest first. */
  readonly suggestions: readonly { readonly slug: string; readonly name: string }[];
}

/** What would become of one cell of the table. */
export type IntakeOutcome =
  | "added"
  | "changed"
  | "same"
  | "needs-review"
  | "not-placed"
  | "left-out";

/** One cell of the table beside the register: nothing of it is recorded. */
export interface ProposedCell {
  readonly column: number;
  readonly place: PlaceInTable;
  readonly words: string;
  readonly outcome: IntakeOutcome;
  /** What would be recorded; null where nothing would. */
  readonly statement: Statement | null;
  /** What the register says as at the last day of the period; null for blank. */
  readonly before: Pick<
    MatrixCell,
    "status" | "liveKind" | "qualifier" | "sourceWording" | "needsReview" | "effectiveOn"
  > | null;
  readonly movement: Movement | null;
  /** How the words were read. */
  readonly readBy: "status" | "remembered" | "decided" | null;
  /** A status with a qualifier the words could be split into, for a person to take. */
  readonly split: { readonly status: Status; readonly qualifier: string } | null;
  /** It goes back, stops or comes back: the form offers a reason, and an import may leave it out. */
  readonly reasonOffered: boolean;
}

export interface ProposedRow {
  readonly words: string;
  readonly group: string | null;
  readonly place: PlaceInTable;
  readonly match: NameMatch;
  readonly cells: readonly ProposedCell[];
  readonly comment: string | null;
  /** Whether the comment would be recorded, is the same, or is left out with its row. */
  readonly commentOutcome: "added" | "changed" | "same" | null;
}

export interface ProposedColumn {
  readonly heading: string;
  readonly place: PlaceInTable;
  readonly match: NameMatch;
}

export interface IntakeCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** In the register and not in the file: kept, never cleared. */
  readonly missing: number;
  readonly needsReview: number;
  readonly notPlaced: number;
}

/** The table beside the register, before anything is written. */
export interface IntakeProposal {
  readonly form: FoundMatrix["form"];
  readonly table: string | null;
  /** The journal head it was compared at. */
  readonly head: number;
  readonly counts: IntakeCounts;
  readonly columns: readonly ProposedColumn[];
  /** All rows of a matrix; of a long list the first that are not the same. */
  readonly rows: readonly ProposedRow[];
  readonly rowsLeftUnshown: number;
  readonly missing: readonly { readonly area: string; readonly partnership: string }[];
  /** Every wording that fits no status, once, with how often it stands there. */
  readonly wordings: readonly {
    readonly words: string;
    readonly times: number;
    readonly split: ProposedCell["split"];
  }[];
  readonly leftOut: readonly LeftOutRow[];
  readonly complaints: readonly IntakeComplaint[];
  /** Why nothing can be recorded yet: each is one thing for a person to settle. */
  readonly blocks: readonly {
    readonly what: "not-placed" | "day-of-paper" | "disagreement" | "nothing-to-record";
    readonly message: string;
  }[];
}

/** What the store records of an intake, in one act. */
export interface IntakePlan {
  readonly programme: string;
  readonly head: number;
  /** The paper: one the register has, or a new one made of the file. */
  readonly source:
    | { readonly slug: string }
    | {
        readonly slug: string;
        readonly title: string;
        readonly publisher: string;
        readonly published: EffectiveDate;
        readonly sha256: string;
      };
  readonly areas: readonly { readonly slug: string; readonly name: string }[];
  readonly partnerships: readonly {
    readonly slug: string;
    readonly name: string;
    readonly tier: Tier;
    readonly forces: readonly string[];
  }[];
  readonly groups: readonly { readonly slug: string; readonly name: string }[];
  /** Appended to the programme's rows and columns, in this order. */
  readonly rows: readonly { readonly area: string; readonly group: string }[];
  readonly columns: readonly { readonly partnership: string }[];
  readonly comments: readonly {
    readonly area: string;
    readonly text: string;
    readonly effective: EffectiveDate;
    readonly place: string;
  }[];
  readonly mappings: readonly Mapping[];
  readonly entries: readonly {
    readonly area: string;
    readonly partnership: string;
    readonly statement: Statement;
  }[];
}

/** What a programme remembers of a wording or a name: data with a reason. */
export const Mapping = z
  .strictObject({
    kind: z.enum(["wording", "area", "partnership"]),
    /** As {@link wordingKey} gives it. */
    words: words(200).transform(wordingKey),
    /** A slug for a name; what the words mean for a wording. */
    means: z.union([
      z.strictObject({ slug: Slug }).readonly(),
      z
        .strictObject({
          status: Status.nullable(),
          liveKind: LiveKind.nullable(),
          qualifier: words(200).nullable(),
        })
        .readonly(),
    ]),
    reason: words(300).nullable(),
  })
  .refine(({ kind, means }) => (kind === "wording") !== "slug" in means, {
    path: ["means"],
    error: "A name is remembered as an area or partnership, a wording as what it means.",
  })
  .readonly();
export type Mapping = z.infer<typeof Mapping>;
