import type { AreaFacts } from "./area-facts.ts";
import { BEGINNING_OF_TIME, type CalendarDate, firstDay, londonDay } from "./calendar.ts";
import type { ToldEntry, Who } from "./cell-story.ts";
import type { Counted } from "./counts.ts";
import type { SourcePlace, Statement } from "./entry.ts";
import { LIVE_KIND_LABEL, REASON_LABEL, STATUS } from "./status.ts";

/** One thing said of one cell, or of the row. */
export interface AreaSaying {
  /** The entry's number; a comment's is its own. */
  readonly id: number;
  readonly kind: "entry" | "comment";
  readonly programme: string;
  /** Null for a comment on the row. */
  readonly partnership: string | null;
  readonly partnershipName: string | null;
  /** Null for a comment and a withdrawal. */
  readonly status: Counted | null;
  /** "Live, signed, with Cambs"; the words of a comment. */
  readonly said: string;
  /** What it stood at before, where it moved. */
  readonly before: string | null;
  /** The source's own words. */
  readonly wording: string | null;
  /** The end of its place in the paper, beyond what all of one event share. */
  readonly place: string | null;
  readonly comment: string | null;
  readonly reason: string | null;
  /** Why it was corrected. */
  readonly why: string | null;
  readonly claim: Statement["claim"] | null;
  readonly isCorrection: boolean;
  /** What became of it: struck through, with the day and the words of what replaced it. */
  readonly replaced: {
    readonly as: "corrected" | "withdrawn";
    readonly on: CalendarDate;
    readonly why: string | null;
  } | null;
}

/** What was said with one effective date, in one paper, recorded on one day by one person. */
export interface AreaEvent {
  readonly key: string;
  readonly effective: Statement["effective"];
  /** The day in London it was recorded. */
  readonly recordedOn: CalendarDate;
  readonly programme: string;
  readonly source: {
    readonly slug: string;
    readonly title: string;
    readonly link: string | null;
  } | null;
  /** The place in the paper, as far as all that was said shares it. */
  readonly place: string | null;
  readonly by: Who | null;
  readonly proposedBy: Who | null;
  readonly sayings: readonly AreaSaying[];
  /** Later than the day shown. */
  readonly isLater: boolean;
}

/** Everything that was said of an area, what took effect first first; what was replaced stays, and says so. */
export function eventsOf(facts: AreaFacts): AreaEvent[] {
  const nameOf = new Map(
    facts.programmes.flatMap(({ columns }) =>
      columns.map(({ partnership, name }) => [partnership, name] as const),
    ),
  );
  const replacedBy = new Map(facts.entries.map((entry) => [entry.names, entry]));
  const single = [
    ...facts.entries.flatMap((entry): One[] => {
      if (entry.statement === null) return [];
      return [
        {
          ...entryEvent(entry, { nameOf, replacedBy, facts }),
          from: firstDay(entry.statement.effective),
        },
      ];
    }),
    ...facts.comments.map(
      (comment): One => ({
        effective: comment.effective,
        from: comment.firstDay,
        recordedOn: londonDay(comment.recordedAt),
        programme: comment.programme,
        source: comment.source,
        by: null,
        proposedBy: null,
        saying: {
          ...NOTHING,
          id: comment.id,
          kind: "comment",
          programme: comment.programme,
          said: comment.text,
          place: comment.source?.place ?? null,
        },
      }),
    ),
  ];
  const ordered = single.sort(
    (a, b) =>
      compare(a.from, b.from) ||
      commentsLast(a.saying, b.saying) ||
      compare(a.recordedOn, b.recordedOn) ||
      a.saying.id - b.saying.id,
  );
  const groups = Map.groupBy(ordered, groupKey);
  return [...groups].flatMap(([key, ones]): AreaEvent[] => {
    const [first] = ones;
    if (!first) return [];
    const { effective, recordedOn, programme, proposedBy, from } = first;
    const paper = facts.sources.find(({ slug }) => slug === first.source?.slug);
    return [
      {
        key,
        effective,
        recordedOn,
        programme,
        source: paper ? { slug: paper.slug, title: paper.title, link: paper.link } : null,
        by: ones.find(({ by }) => by !== null)?.by ?? null,
        proposedBy,
        ...withSharedPlace(ones.map(({ saying }) => saying).sort(commentsLast)),
        isLater: from > facts.asAt && from > BEGINNING_OF_TIME,
      },
    ];
  });
}

interface One extends Omit<AreaEvent, "key" | "sayings" | "source" | "place" | "isLater"> {
  readonly from: CalendarDate;
  readonly source: SourcePlace | null;
  readonly saying: AreaSaying;
}

const NOTHING = {
  partnership: null,
  partnershipName: null,
  status: null,
  before: null,
  wording: null,
  place: null,
  comment: null,
  reason: null,
  why: null,
  claim: null,
  isCorrection: false,
  replaced: null,
} as const satisfies Partial<AreaSaying>;

function entryEvent(
  entry: AreaFacts["entries"][number],
  {
    nameOf,
    replacedBy,
    facts,
  }: {
    nameOf: ReadonlyMap<string, string>;
    replacedBy: ReadonlyMap<number | null, ToldEntry>;
    facts: AreaFacts;
  },
): Omit<One, "from"> {
  const { cell, statement } = entry;
  if (statement === null) throw new Error(`Entry ${entry.id} is a withdrawal and says nothing.`);
  const next = replacedBy.get(entry.id);
  return {
    effective: statement.effective,
    recordedOn: londonDay(entry.recordedAt),
    programme: cell.programme,
    source: statement.source,
    by: entry.by,
    proposedBy: entry.proposedBy,
    saying: {
      id: entry.id,
      kind: "entry",
      programme: cell.programme,
      partnership: cell.partnership,
      partnershipName: nameOf.get(cell.partnership) ?? cell.partnership,
      status: statement.status ?? "needs-review",
      said: saidWords(statement),
      before: statement.claim === "moved" ? stoodBefore(facts, entry) : null,
      wording: statement.sourceWording,
      place: statement.source?.place ?? null,
      comment: statement.comment,
      reason: reasonWords(statement),
      why: entry.kind === "correction" ? entry.why : null,
      claim: statement.claim,
      isCorrection: entry.kind === "correction",
      replaced: next
        ? {
            as: next.statement === null ? "withdrawn" : "corrected",
            on: londonDay(next.recordedAt),
            why: next.why,
          }
        : null,
    },
  };
}

/** What the cell's course has before an entry that stands in it. */
function stoodBefore({ courses }: AreaFacts, entry: AreaFacts["entries"][number]): string | null {
  const course = courses.find(
    (one) => one.programme === entry.cell.programme && one.partnership === entry.cell.partnership,
  );
  const index = course?.steps.findIndex((step) => step.entry === entry.id) ?? -1;
  const before = index > 0 ? course?.steps[index - 1] : undefined;
  if (!before) return null;
  return before.status ? STATUS[before.status].label : "Needs review";
}

function saidWords({ status, liveKind, qualifier }: Statement): string {
  const label = status ? STATUS[status].label : "Needs review";
  return [label, liveKind && LIVE_KIND_LABEL[liveKind].toLowerCase(), qualifier]
    .filter(Boolean)
    .join(", ");
}

function reasonWords({ reasonCode, reasonWords: words }: Statement): string | null {
  const label = reasonCode && reasonCode !== "other" ? REASON_LABEL[reasonCode] : null;
  return [label, words].filter(Boolean).join(": ") || null;
}

function groupKey({ effective, recordedOn, programme, source, by, saying }: One): string {
  const who = saying.kind === "comment" ? "" : `${by?.office} ${by?.name}`;
  const dates = `${effective.date} ${effective.precision} ${recordedOn}`;
  return [dates, programme, source?.slug ?? "", saying.kind === "comment" ? "" : who].join("|");
}

/** Says once what the places of several sayings share: "Appendix B, page 31, table 2, row 3". */
function withSharedPlace(sayings: readonly AreaSaying[]): Pick<AreaEvent, "place" | "sayings"> {
  const parts = sayings.map(({ place }) => place?.split(", ") ?? []);
  const [first = []] = parts;
  const differs = first.findIndex((part, at) => parts.some((other) => other[at] !== part));
  const shared = differs === -1 ? first.length : differs;
  return {
    place: first.slice(0, shared).join(", ") || null,
    sayings: sayings.map((saying, index) => ({
      ...saying,
      place: parts[index]?.slice(shared).join(", ") || null,
    })),
  };
}

function commentsLast(one: AreaSaying, other: AreaSaying): number {
  return Number(one.kind === "comment") - Number(other.kind === "comment");
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
