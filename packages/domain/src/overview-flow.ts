import { cellKey } from "./cell.ts";
import { cellsByKey, type MatrixCell } from "./matrix.ts";
import { isMovement } from "./movement.ts";
import {
  FLOW_PLACES,
  type Flow,
  type FlowEnd,
  type FlowPlace,
  type FlowStream,
  STREAM_KINDS,
  type StreamKind,
} from "./overview.ts";
import type { OverviewWorkings } from "./overview-facts.ts";
import { flowTitle, placeLabel } from "./overview-flow-title.ts";
import { dayWords } from "./overview-words.ts";
import type { PageLink } from "./page-link.ts";
import { isExit } from "./status.ts";

/** As much of the record as the flow is drawn from. */
export type FlowFacts = Pick<OverviewWorkings, "now" | "before" | "changes" | "today">;

/** Every cell recorded on either day, by where it stood then and stands now. */
export function flowOf(facts: FlowFacts): Flow | null {
  const { now, before, changes } = facts;
  const [was, is] = [cellsByKey(before), cellsByKey(now)];
  const kinds = new Map(changes.map((change) => [cellKey(change), kindOf(change.movement)]));
  const streams = new Map<string, FlowStream>();
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [from, to] = [placeOf(was.get(key)), placeOf(is.get(key))];
    const kind = kinds.get(key) ?? "same";
    const name = [from, to, kind].join(" ");
    const number = (streams.get(name)?.number ?? 0) + 1;
    streams.set(name, { from, to, kind, number });
  }
  if (streams.size === 0) return null;
  const all = [...streams.values()].sort(inOrder);
  const beside = now.asAt;
  return {
    title: flowTitle(facts, all),
    thenDay: dayWords(before.asAt, beside),
    nowDay: dayWords(now.asAt, beside),
    before: endsOf(all, "from", [...was.values()]),
    after: endsOf(all, "to", [...is.values()]),
    streams: all,
  };
}

function placeOf(cell: MatrixCell | undefined): FlowPlace {
  if (!cell) return "blank";
  if (cell.status === null) return "needs-review";
  return isExit(cell.status) ? "stopped" : cell.status;
}

function kindOf(movement: Parameters<typeof isMovement>[0]): StreamKind {
  if (movement === "detail") return "same";
  return isMovement(movement) ? movement : "recorded";
}

function inOrder(one: FlowStream, other: FlowStream): number {
  return (
    FLOW_PLACES.indexOf(one.from) - FLOW_PLACES.indexOf(other.from) ||
    FLOW_PLACES.indexOf(one.to) - FLOW_PLACES.indexOf(other.to) ||
    STREAM_KINDS.indexOf(one.kind) - STREAM_KINDS.indexOf(other.kind)
  );
}

function endsOf(
  streams: readonly FlowStream[],
  end: "from" | "to",
  cells: readonly MatrixCell[],
): FlowEnd[] {
  return FLOW_PLACES.flatMap((place) => {
    const number = streams
      .filter((stream) => stream[end] === place)
      .reduce((sum, stream) => sum + stream.number, 0);
    const label = place === "blank" && end === "to" ? "Not listed now" : placeLabel(place);
    return number === 0 ? [] : [{ place, label, number, to: linkOf(place, cells) }];
  });
}

/** Blank is drawn only as far as it changed, and ways to stop are several: no filter counts just these. */
function linkOf(place: FlowPlace, cells: readonly MatrixCell[]): PageLink | null {
  if (place === "blank") return null;
  if (place !== "stopped") return { page: "matrix", filter: { status: place } };
  const exits = new Set(cells.flatMap(({ status }) => (status && isExit(status) ? status : [])));
  const [only] = exits;
  return only && exits.size === 1 ? { page: "matrix", filter: { status: only } } : null;
}
