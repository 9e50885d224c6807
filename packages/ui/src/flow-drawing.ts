import type { FlowEnd, FlowPlace, StreamKind } from "@accord/domain/overview";
import {
  createElement,
  Fragment,
  type ReactElement,
  type ReactNode,
  type SVGAttributes,
} from "react";
import {
  BAR_NOW,
  BAR_THEN,
  BAR_WIDTH,
  FLOW_WIDTH,
  type FlowLayout,
  type PlacedEnd,
} from "./flow-layout.ts";

/** What the picture is put together from; a stream goes by what became of its cells. */
export type FlowPart = "day" | "number" | "words" | "lead" | "ground" | "hatch" | StreamKind;

/** How something drawn looks: a class on a screen, plain attributes where there is no stylesheet. */
export type ShapeLook = Pick<
  SVGAttributes<SVGElement>,
  "className" | "fill" | "fontSize" | "fontWeight" | "stroke" | "strokeDasharray" | "strokeWidth"
> & { readonly [data: `data-${string}`]: string | undefined };

export interface FlowLook {
  readonly part: (part: FlowPart) => ShapeLook;
  readonly bar: (place: FlowPlace) => ShapeLook;
}

export interface FlowDrawingProps {
  readonly flow: { readonly thenDay: string; readonly nowDay: string };
  readonly layout: FlowLayout;
  readonly look: FlowLook;
  /** Makes a link of words that have somewhere to lead. */
  readonly link: (end: FlowEnd, day: "then" | "now", words: ReactNode) => ReactNode;
  /** Begins the ids of its patterns. */
  readonly id: string;
}

/** The box that the picture is drawn in, with room above for the two days. */
export function flowBox({ height }: FlowLayout): string {
  return `0 -22 ${FLOW_WIDTH} ${height + 22}`;
}

/** All that is drawn of a flow: the same shapes on a screen and on paper, whoever holds the svg. */
export function FlowDrawing({ flow, layout, look, link, id }: FlowDrawingProps): ReactElement {
  const ends = (day: "then" | "now", placed: readonly PlacedEnd[]) =>
    placed.map((end) => createElement(FlowBar, { key: end.place, end, day, look, link }));
  return createElement(
    Fragment,
    null,
    createElement(FlowPatterns, { id, look }),
    createElement(
      "text",
      { ...look.part("day"), x: BAR_THEN, y: "-8", textAnchor: "end" },
      flow.thenDay,
    ),
    createElement("text", { ...look.part("day"), x: BAR_NOW, y: "-8" }, flow.nowDay),
    createElement(
      "g",
      null,
      layout.streams.map(({ from, to, kind, path }) =>
        createElement("path", {
          key: `${from} ${to} ${kind}`,
          d: path,
          ...streamLook(kind, id, look),
        }),
      ),
    ),
    ends("then", layout.before),
    ends("now", layout.after),
  );
}

interface FlowBarProps extends Pick<FlowDrawingProps, "look" | "link"> {
  readonly end: PlacedEnd;
  readonly day: "then" | "now";
}

/** The bar of a place with its words beside it, and a line to them where they had to move. */
function FlowBar({ end, day, look, link }: FlowBarProps): ReactElement {
  const { place, label, number, top, height, labelAt } = end;
  const isThen = day === "then";
  const bar = isThen ? BAR_THEN - BAR_WIDTH : BAR_NOW;
  const edge = isThen ? bar - 3 : bar + BAR_WIDTH + 3;
  const words = isThen ? edge - 6 : edge + 6;
  const middle = top + height / 2;
  const figure = createElement("tspan", look.part("number"), number);
  const text = { ...look.part("words"), x: words, y: labelAt + 4.5 };
  return createElement(
    Fragment,
    null,
    createElement("rect", {
      ...look.bar(place),
      x: bar,
      y: top,
      width: BAR_WIDTH,
      height: Math.max(height, 1),
    }),
    Math.abs(labelAt - middle) > 2 &&
      createElement("path", {
        ...look.part("lead"),
        d: `M${edge - (isThen ? -2 : 2)} ${middle.toFixed(1)}L${isThen ? words + 2 : words - 2} ${labelAt.toFixed(1)}`,
      }),
    link(
      end,
      day,
      isThen
        ? createElement("text", { ...text, textAnchor: "end" }, label, " ", figure)
        : createElement("text", { ...text, textAnchor: "start" }, figure, " ", label),
    ),
  );
}

/** Fill, outline or hatching: told apart also in grey. */
export function streamLook(kind: StreamKind, id: string, look: FlowLook): ShapeLook {
  const plain = look.part(kind);
  if (kind === "stopped") return { ...plain, fill: `url(#${id}-hatched)` };
  return kind === "recorded" ? { ...plain, fill: `url(#${id}-dotted)` } : plain;
}

interface FlowPatternsProps {
  readonly id: string;
  readonly look: FlowLook;
}

/** The hatching of what stopped and the dots of what was only recorded. */
export function FlowPatterns({ id, look }: FlowPatternsProps): ReactElement {
  const tile = (name: string, size: string, more: object, ...shapes: ReactElement[]) =>
    createElement(
      "pattern",
      { id: `${id}-${name}`, width: size, height: size, patternUnits: "userSpaceOnUse", ...more },
      ...shapes,
    );
  return createElement(
    "defs",
    null,
    tile(
      "hatched",
      "4",
      { patternTransform: "rotate(45)" },
      createElement("rect", { ...look.part("ground"), width: "4", height: "4" }),
      createElement("rect", { ...look.part("hatch"), width: "1.9", height: "4" }),
    ),
    tile(
      "dotted",
      "5",
      {},
      createElement("rect", { ...look.part("same"), width: "5", height: "5" }),
      createElement("circle", { ...look.part("hatch"), cx: "2.5", cy: "2.5", r: ".8" }),
    ),
  );
}
