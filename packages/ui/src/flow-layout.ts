import type { Flow, FlowEnd, FlowPlace, FlowStream } from "@accord/domain/overview";

/** Where everything of a flow is drawn, in units of its own: 640 wide, as high as it comes to. */
export interface FlowLayout {
  readonly height: number;
  readonly before: readonly PlacedEnd[];
  readonly after: readonly PlacedEnd[];
  /** The broadest first, so that a thin stream lies over what it crosses. */
  readonly streams: readonly PlacedStream[];
}

export interface PlacedEnd extends FlowEnd {
  readonly top: number;
  readonly height: number;
  /** The middle of its words: beside the bar, or as near as the words above and below let it. */
  readonly labelAt: number;
}

export interface PlacedStream extends FlowStream {
  readonly path: string;
  readonly thickness: number;
}

/** The width of the whole picture, in units of its own, as are all lengths here. */
export const FLOW_WIDTH = 640;
/** The right edge of the bars of then, the left edge of those of now. */
export const BAR_THEN = 178;
export const BAR_NOW = 462;
/** How wide a bar is. */
export const BAR_WIDTH = 11;
/** From one line of words to the next. */
export const LINE_HEIGHT = 17;

const HEIGHT = 330;
const GAP = 9;
/** One cell of thousands is still seen. */
const THINNEST = 1.2;

/** Places bars, streams and words. Words never lie over one another, however thin the bars are. */
export function layOutFlow({ before, after, streams }: Flow): FlowLayout {
  const total = Math.max(1, sum(streams.map(({ number }) => number)));
  const gaps = GAP * Math.max(0, Math.max(before.length, after.length) - 1);
  const unit = (HEIGHT - gaps) / total;
  const thickness = ({ number }: FlowStream) => Math.max(THINNEST, number * unit);
  const left = placeEnds(before, (place) =>
    sum(streams.filter(({ from }) => from === place).map(thickness)),
  );
  const right = placeEnds(after, (place) =>
    sum(streams.filter(({ to }) => to === place).map(thickness)),
  );
  return {
    height: Math.ceil(Math.max(bottomOf(left), bottomOf(right))) + 2,
    before: left,
    after: right,
    streams: placeStreams({ streams, left, right, thickness }),
  };
}

function placeEnds(ends: readonly FlowEnd[], heightOf: (place: FlowPlace) => number): PlacedEnd[] {
  let top = 2;
  const placed = ends.map((end) => {
    const height = heightOf(end.place);
    const one = { ...end, top, height, labelAt: Math.max(top + height / 2, LINE_HEIGHT / 2) };
    top += height + GAP;
    return one;
  });
  return apart(placed);
}

/** Moves words that are too near to each other: down from the top, then up from the foot of the bars. */
function apart(ends: readonly PlacedEnd[]): PlacedEnd[] {
  const at: number[] = [];
  for (const [n, { labelAt }] of ends.entries()) {
    at[n] = Math.max(labelAt, (at[n - 1] ?? -Infinity) + LINE_HEIGHT);
  }
  const last = ends.at(-1);
  const foot = Math.max(
    (last?.top ?? 0) + (last?.height ?? 0) - LINE_HEIGHT / 2,
    LINE_HEIGHT * (ends.length - 0.5),
  );
  for (let n = at.length - 1; n >= 0; n -= 1) {
    at[n] = Math.min(
      at[n] ?? 0,
      n === at.length - 1 ? Math.max(foot, last?.labelAt ?? 0) : (at[n + 1] ?? 0) - LINE_HEIGHT,
    );
  }
  return ends.map((end, n) => ({ ...end, labelAt: at[n] ?? end.labelAt }));
}

function bottomOf(ends: readonly PlacedEnd[]): number {
  return Math.max(
    LINE_HEIGHT,
    ...ends.map(({ top, height, labelAt }) => Math.max(top + height, labelAt + LINE_HEIGHT / 2)),
  );
}

interface Streaming {
  readonly streams: readonly FlowStream[];
  readonly left: readonly PlacedEnd[];
  readonly right: readonly PlacedEnd[];
  readonly thickness: (stream: FlowStream) => number;
}

function placeStreams({ streams, left, right, thickness }: Streaming): PlacedStream[] {
  const order = (ends: readonly PlacedEnd[]) => new Map(ends.map(({ place }, n) => [place, n]));
  const [lefts, rights] = [order(left), order(right)];
  const starts = stacked(left, streams, {
    end: ({ from }) => from,
    by: ({ to }) => rights.get(to) ?? 0,
    thickness,
  });
  const ends = stacked(right, streams, {
    end: ({ to }) => to,
    by: ({ from }) => lefts.get(from) ?? 0,
    thickness,
  });
  return streams
    .map((stream) => {
      const [start = 0, end = 0, thick] = [starts.get(stream), ends.get(stream), thickness(stream)];
      return { ...stream, thickness: thick, path: ribbon(start, end, thick) };
    })
    .sort((one, other) => other.thickness - one.thickness);
}

interface Stacking {
  readonly end: (stream: FlowStream) => FlowPlace;
  readonly by: (stream: FlowStream) => number;
  readonly thickness: (stream: FlowStream) => number;
}

/** Where each stream begins on its bar: in the order of the bars that they lead to, so that few cross. */
function stacked(
  ends: readonly PlacedEnd[],
  streams: readonly FlowStream[],
  { end, by, thickness }: Stacking,
): Map<FlowStream, number> {
  const tops = new Map<FlowStream, number>();
  for (const { place, top } of ends) {
    let at = top;
    const here = streams
      .filter((stream) => end(stream) === place)
      .toSorted((one, other) => by(one) - by(other));
    for (const stream of here) {
      tops.set(stream, at);
      at += thickness(stream);
    }
  }
  return tops;
}

function ribbon(start: number, end: number, thick: number): string {
  const middle = (BAR_THEN + BAR_NOW) / 2;
  const [a, b, c, d] = [start, end, end + thick, start + thick].map((y) => y.toFixed(1));
  return `M${BAR_THEN} ${a}C${middle} ${a} ${middle} ${b} ${BAR_NOW} ${b}V${c}C${middle} ${c} ${middle} ${d} ${BAR_THEN} ${d}Z`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
