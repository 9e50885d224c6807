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
import { dayWords, sinceDayWords } from "./overview-words.ts";
import type { PageLink } from "./page-link.ts";
import { isExit, statusLabel } from "./status.ts";
import { beginning, inSentence, many, small, verb } from "./summary-english.ts";

/** Every cell recorded on either day, by where it stood then and stands now. */
export function flowOf(facts: OverviewWorkings): Flow | null {
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
    title: titleOf(facts, all),
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
    const label = place === "blank" && end === "to" ? "Not listed now" : labelOf(place);
    return number === 0 ? [] : [{ place, label, number, to: linkOf(place, cells) }];
  });
}

function labelOf(place: FlowPlace): string {
  if (place === "stopped") return "Stopped or stopping";
  if (place === "needs-review") return "Needs review";
  return place === "blank" ? "Blank" : statusLabel(place);
}

/** Blank is drawn only as far as it changed, and ways to stop are several: no filter counts just these. */
function linkOf(place: FlowPlace, cells: readonly MatrixCell[]): PageLink | null {
  if (place === "blank") return null;
  if (place !== "stopped") return { page: "matrix", filter: { status: place } };
  const exits = new Set(cells.flatMap(({ status }) => (status && isExit(status) ? status : [])));
  const [only] = exits;
  return only && exits.size === 1 ? { page: "matrix", filter: { status: only } } : null;
}

function titleOf({ before, now, today }: OverviewWorkings, streams: readonly FlowStream[]): string {
  const since = sinceDayWords(before.asAt, now.asAt);
  const sum = (which: (stream: FlowStream) => boolean) =>
    streams.filter(which).reduce((total, { number }) => total + number, 0);
  const isPlanned = now.asAt > today;
  const moved = sum(({ kind }) => ["forward", "new", "back", "stopped"].includes(kind));
  const total = sum(() => true);
  if (moved === 0) {
    const fresh = sum(({ from, kind }) => from === "blank" && kind === "recorded");
    if (fresh === total) return `${wholeOf(total)} first recorded ${since}`;
    return isPlanned
      ? "No cell is planned to change its stage"
      : `No cell has changed its stage ${since}`;
  }
  const live = sum(({ to, kind }) => to === "live" && (kind === "forward" || kind === "new"));
  const ended = sum(({ from, kind }) => from === "live" && kind === "stopped");
  const back = sum(({ from, kind }) => from === "live" && kind === "back");
  const lost = [
    ended > 0
      ? `${inSentence(ended)} that ${verb(ended, "was", "were")} live stopped or ${verb(ended, "is", "are")} stopping`
      : "",
    back > 0 ? `${inSentence(back)} went back from live` : "",
  ].filter(Boolean);
  if (live > 0 || lost.length > 0) {
    const went =
      live > 0
        ? `${beginning(live)} ${verb(live, "cell", "cells")} went live`
        : "No cell went live";
    return `${went} ${since}${lost.map((one) => `, and ${one}`).join("")}`;
  }
  return mostTaken(streams, since);
}

function wholeOf(total: number): string {
  return total === 1 ? "The one cell recorded was" : `All ${inSentence(total)} cells were`;
}

/** "The commonest step since 16 September was from being considered to being progressed: three cells". */
function mostTaken(streams: readonly FlowStream[], since: string): string {
  const steps = streams
    .filter(({ kind }) => kind !== "same" && kind !== "recorded")
    .toSorted((one, other) => other.number - one.number);
  const [most] = steps;
  if (!most) return `No cell has changed its stage ${since}`;
  const step = `from ${small(labelOf(most.from))} to ${small(labelOf(most.to))}`;
  return steps.length === 1
    ? `${beginning(most.number)} ${verb(most.number, "cell", "cells")} moved ${step} ${since}`
    : `The commonest step ${since} was ${step}: ${many(most.number, "cell")}`;
}
