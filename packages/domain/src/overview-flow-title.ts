import { formatDate } from "./format-date.ts";
import type { FlowPlace, FlowStream } from "./overview.ts";
import type { OverviewWorkings } from "./overview-facts.ts";
import { sinceDayWords } from "./overview-words.ts";
import { statusLabel } from "./status.ts";
import {
  afterTo,
  allOf,
  capital,
  digits,
  inSentence,
  many,
  scanned,
  small,
  verb,
} from "./summary-english.ts";

/** What became of the cells: of those live first, since that is what the ladder is for. */
export function flowTitle(
  { before, now, today }: Pick<OverviewWorkings, "before" | "now" | "today">,
  streams: readonly FlowStream[],
): string {
  const isPlanned = now.asAt > today;
  const since = isPlanned ? `by ${formatDate(now.asAt)}` : sinceDayWords(before.asAt, now.asAt);
  const sum = (which: (stream: FlowStream) => boolean) =>
    streams.filter(which).reduce((total, { number }) => total + number, 0);
  const moved = sum(({ kind }) => ["forward", "new", "back", "stopped"].includes(kind));
  const total = sum(() => true);
  if (moved === 0) {
    const fresh = sum(({ from, kind }) => from === "blank" && kind === "recorded");
    if (fresh === total) return `${wholeOf(total)} first recorded ${since}`;
    if (streams.every(({ kind }) => kind === "same")) return standingTitle(streams, total);
    return isPlanned
      ? "No cell is planned to change its stage"
      : `No cell has changed its stage ${since}`;
  }
  const live = sum(({ to, kind }) => to === "live" && (kind === "forward" || kind === "new"));
  const ended = sum(({ from, kind }) => from === "live" && kind === "stopped");
  const back = sum(({ from, kind }) => from === "live" && kind === "back");
  const lost = [
    ended > 0
      ? isPlanned
        ? `${inSentence(ended)} that ${verb(ended, "was", "were")} live ${verb(ended, "stops", "stop")}`
        : `${inSentence(ended)} that ${verb(ended, "was", "were")} live stopped or ${verb(ended, "is", "are")} stopping`
      : "",
    back > 0
      ? `${inSentence(back)} ${isPlanned ? verb(back, "goes", "go") : "went"} back from live`
      : "",
  ].filter(Boolean);
  if (live > 0 || lost.length > 0) {
    const go = isPlanned ? verb(Math.max(live, 1), "goes", "go") : "went";
    const went =
      live > 0
        ? `${scanned(live)} ${verb(live, "cell", "cells")} ${go} live`
        : `No cell ${go} live`;
    return [`${went} ${since}`, lost.join(", and ")]
      .filter(Boolean)
      .join(lost.length > 1 ? "; " : ", and ");
  }
  return mostTaken(streams, since, isPlanned);
}

function wholeOf(total: number): string {
  return total === 1 ? "The one cell recorded was" : `${capital(allOf(total, "cell"))} were`;
}

/** Where nothing changed at all: at which stage the most cells stand. */
function standingTitle(streams: readonly FlowStream[], total: number): string {
  const [most, second] = streams.toSorted((one, other) => other.number - one.number);
  if (!most) return "Nothing is recorded";
  const stand = STANDING[most.from];
  if (most.number === total) {
    return total === 1
      ? `The one cell recorded ${stand[0]}`
      : `${capital(allOf(total, "cell"))} ${stand[1]}`;
  }
  if (second?.number === most.number) {
    return `As many cells ${stand[1]} as ${STANDING[second.from][1]}: ${digits(most.number)} of ${digits(total)}`;
  }
  return `More cells ${stand[1]} than at any other stage: ${digits(most.number)} of ${digits(total)}`;
}

const STANDING = {
  live: ["is live", "are live"],
  "being-progressed": ["is being progressed", "are being progressed"],
  "being-considered": ["is being considered", "are being considered"],
  "initial-research": ["is at initial research", "are at initial research"],
  "to-be-considered": ["is to be considered", "are to be considered"],
  stopped: ["has stopped or is stopping", "have stopped or are stopping"],
  "needs-review": ["needs review", "need review"],
  blank: ["is blank", "are blank"],
} as const satisfies Record<FlowPlace, readonly [string, string]>;

/** "The commonest step since 16 September was from being considered to being progressed: three cells". */
function mostTaken(streams: readonly FlowStream[], since: string, isPlanned: boolean): string {
  const steps = streams
    .filter(({ kind }) => kind !== "same" && kind !== "recorded")
    .toSorted((one, other) => other.number - one.number);
  const [most] = steps;
  if (!most) return `No cell has changed its stage ${since}`;
  const cells = verb(most.number, "cell", "cells");
  if (steps.length === 1 && most.to === "stopped" && most.from !== "blank") {
    const stop = isPlanned ? verb(most.number, "stops", "stop") : "stopped";
    return `${scanned(most.number)} ${cells} at ${placeWords(most.from)} ${stop} ${since}`;
  }
  const step = `from ${placeWords(most.from)} to ${placeWords(most.to)}`;
  const move = isPlanned ? verb(most.number, "moves", "move") : "moved";
  return steps.length === 1
    ? `${scanned(most.number)} ${cells} ${move} ${step} ${since}`
    : `The commonest step ${since} ${isPlanned ? "is" : "was"} ${step}: ${many(most.number, "cell")}`;
}

/** A place in a sentence, after "from" or "to". */
export function placeWords(place: FlowPlace): string {
  return afterTo(small(placeLabel(place)));
}

/** A place by itself: "Being progressed", "Stopped or stopping". */
export function placeLabel(place: FlowPlace): string {
  if (place === "stopped") return "Stopped or stopping";
  if (place === "needs-review") return "Needs review";
  return place === "blank" ? "Blank" : statusLabel(place);
}
