import { cellKey } from "./cell.ts";
import type { Counted } from "./counts.ts";
import type { CellChange } from "./difference.ts";
import { formatDate, formatEffective } from "./format-date.ts";
import type { MatrixCell, MatrixView } from "./matrix.ts";
import { asksReason, isMovement, MOVEMENT_LABEL } from "./movement.ts";
import { LIVE_KIND_LABEL, REASON_LABEL, type Status, stageOf, statusLabel } from "./status.ts";
import type { SummaryChange, SummaryStanding } from "./summary.ts";
import { capital, quoted, shortDay, small } from "./summary-english.ts";
import type { SummaryChanges, SummaryFacts, ToldCell } from "./summary-facts.ts";

/** The changes of a summary in the words it prints, each list in its order. */
export interface ToldChanges {
  readonly moved: readonly SummaryChange[];
  readonly recorded: readonly SummaryChange[];
  readonly restated: readonly SummaryChange[];
  readonly corrected: readonly SummaryChange[];
}

/** Tells each change: what moved with its reason, what was restated or corrected with why the record was changed. */
export function tellChanges(facts: SummaryFacts, changes: SummaryChanges): ToldChanges {
  const stories = new Map(facts.stories.map((story) => [cellKey(story.cell), story]));
  const restate = (change: CellChange, knownAt: string) => {
    const story = stories.get(cellKey(change));
    return tellChange(facts.now, change, null, whyRestated(story, knownAt, facts.now.knownAt));
  };
  const moved = changes.moved.map((change) => {
    if (change.after === null) {
      const ended = tellChange(named(facts), change, ROW_ENDED, null);
      return { ...ended, on: shortDay(`by ${formatDate(facts.now.asAt)}`, true) };
    }
    const why = whyMoved(change, stories.get(cellKey(change)));
    return tellChange(facts.now, change, MOVEMENT_LABEL[change.movement], why);
  });
  return {
    moved: moved.filter(({ movement }) => isMovement(movement)).sort(furthestFirst),
    recorded: moved.filter(({ movement }) => !isMovement(movement)),
    restated: changes.restated.map((change) =>
      restate(change, facts.last?.asReported.knownAt ?? facts.now.knownAt),
    ),
    corrected: changes.corrected.map((change) =>
      restate(change, facts.corrects?.knownAt ?? facts.now.knownAt),
    ),
  };
}

/**
 * Nothing leads to blank as days go by but the end of a row or column: its area was merged, split or
 * taken off the list. Nothing was taken out of the record.
 */
const ROW_ENDED = "Not listed any more";

/** The names of rows and columns, also of those that only the last report listed. */
function named({ now, last }: Pick<SummaryFacts, "now" | "last">): Names {
  const before = last?.asReportedKnownNow;
  return {
    areas: [...now.areas, ...(before?.areas ?? [])],
    partnerships: [...now.partnerships, ...(before?.partnerships ?? [])],
  };
}

type Names = Pick<MatrixView, "areas" | "partnerships">;

/** What the cell is counted under. */
export function countedOf(cell: Pick<MatrixCell, "status">): Counted {
  return cell.status ?? "needs-review";
}

/** What is counted, as a heading: "Being progressed", "Needs review". */
export function countedLabel(counted: Counted): string {
  return counted === "needs-review" ? "Needs review" : statusLabel(counted);
}

/** What a cell's words say beyond its status: the qualifier, the kind of live, the words to be reviewed. */
export function detailOf(cell: MatrixCell): string | null {
  if (cell.status === null) return cell.sourceWording && quoted(cell.sourceWording);
  const parts = [cell.liveKind && LIVE_KIND_LABEL[cell.liveKind].toLowerCase(), cell.qualifier];
  return parts.filter(Boolean).join(", ") || null;
}

/**
 * The reason code and words of the entry that stands; null where nothing says why.
 *
 * Of a step that asks for no reason its comment says what is known of it; of one that goes back or stops
 * a comment is none, as the rules have it that find no reason given.
 */
export function whyMoved(
  { before, after }: Pick<CellChange, "before" | "after">,
  story: Pick<ToldCell, "entries"> | undefined,
): string | null {
  const said = story?.entries.find(({ id }) => id === after?.entry)?.statement;
  const code = said?.reasonCode && said.reasonCode !== "other" ? REASON_LABEL[said.reasonCode] : "";
  const reason = [code, said?.reasonWords].filter(Boolean).join(": ");
  if (reason || asksReason(before?.status ?? null, after?.status ?? null)) return reason || null;
  return after?.comment || null;
}

/** Why the record says otherwise of a day already reported: the words of the last act on the cell since. */
function whyRestated(
  story: Pick<ToldCell, "entries"> | undefined,
  after: string,
  until: string,
): string | null {
  const since = story?.entries.filter(
    (entry) => entry.recordedAt > after && entry.recordedAt <= until,
  );
  const last = since?.at(-1);
  if (!last) return null;
  if (last.why !== null) return last.why;
  return last.statement?.comment ?? "Entered after that report was composed";
}

/** @param step - the word of what moved; null for what is only recorded otherwise */
function tellChange(
  view: Names,
  { area, partnership, movement, before, after }: CellChange,
  step: string | null,
  why: string | null,
): SummaryChange {
  const [from, to] = [before && standingOf(before), after && standingOf(after)];
  return {
    movement,
    label: step ?? RESTATED,
    area,
    areaName: view.areas.find(({ slug }) => slug === area)?.name ?? area,
    partnership,
    partnershipName:
      view.partnerships.find(({ slug }) => slug === partnership)?.name ?? partnership,
    from,
    to,
    told: toldAs(from, to, step),
    why: why === null ? null : capital(why),
    on: shortDay(whenOf(after ?? before), true),
  };
}

/** The word of a change that is no step: only the record says otherwise. */
export const RESTATED = "Restated";

/** What a change is told as: a step in the world, or the record put right. */
export function toldAs(
  from: SummaryStanding | null,
  to: SummaryStanding | null,
  step: string | null,
): string {
  const of = (standing: SummaryStanding | null) =>
    standing === null ? "blank" : quoted(small(standing.label));
  if (step === null) return `Reported as ${of(from)}, now recorded as ${of(to)}`;
  if (to === null) return `${step}; it stood at ${of(from)}`;
  return from === null ? `${step}, at ${of(to)}` : `${step}, from ${of(from)} to ${of(to)}`;
}

function standingOf(cell: MatrixCell): SummaryStanding {
  const detail = detailOf(cell);
  const label = countedLabel(countedOf(cell));
  return { counted: countedOf(cell), label: detail === null ? label : `${label}, ${detail}` };
}

/** An observed cell is only known to stand so by then. */
function whenOf(cell: MatrixCell | null): string {
  if (cell === null) return "";
  const when = formatEffective(cell.effectiveOn);
  return cell.kind === "observed" && /^\d|^[A-Z]/.test(when) ? `by ${when}` : when;
}

const MOVE_ORDER = ["forward", "new", "back", "stopped"];

/** Forward before new, back and stopped; of those forward the highest stage first; else as the matrix has them. */
function furthestFirst(a: SummaryChange, b: SummaryChange): number {
  const order = MOVE_ORDER.indexOf(a.movement) - MOVE_ORDER.indexOf(b.movement);
  return order || stageReached(b) - stageReached(a);
}

function stageReached({ to }: SummaryChange): number {
  return to && to.counted !== "needs-review" ? stageOf(to.counted satisfies Status) : 0;
}
