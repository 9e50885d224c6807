import {
  FLOW_PLACES,
  type Flow,
  type FlowPlace,
  STACKED_STAGES,
  STREAM_KINDS,
  type StreamKind,
} from "@accord/domain/overview";
import type { Stage } from "@accord/domain/status";
import type { Summary } from "@accord/domain/summary";
import { FlowDrawing, type FlowLook, flowBox, type ShapeLook } from "@accord/ui/flow-drawing";
import { FLOW_WIDTH, layOutFlow } from "@accord/ui/flow-layout";
import { STACK_BOX, StackDrawing } from "@accord/ui/stack-drawing";
import { STACK_HEIGHT, STACK_WIDTH, type StackScale } from "@accord/ui/stack-paths";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { FAMILY } from "./paper-font.ts";

/** The dashboard's charts as SVG for paper: its shapes, our font, and fills that read in black and white. */
export interface PaperCharts {
  readonly flow: string | null;
  /** One a partnership, in the order of the summary's; none where there is no such section. */
  readonly multiples: readonly string[];
}

/** As `ink`, `soft`, `hair`, `accent` and `shades` of typst/house.typ. */
const INK = "#15191e";
const SOFT = "#525a63";
const ACCENT = "#17426b";
const SHADES: Readonly<Record<Stage, string>> = {
  "to-be-considered": "#e3eaf1",
  "initial-research": "#b9cbdc",
  "being-considered": "#7f9fbd",
  "being-progressed": "#41709b",
  live: "#123a5f",
};

/** What did not move lies pale behind; each way of moving has a fill or an outline of its own. */
const PARTS: Readonly<Record<Parameters<FlowLook["part"]>[0], ShapeLook>> = {
  day: { fill: SOFT, fontSize: 14 },
  words: { fill: INK, fontSize: 15 },
  number: { fontWeight: 700 },
  lead: { fill: "none", stroke: SOFT, strokeWidth: 0.75 },
  ground: { fill: "#ffffff" },
  hatch: { fill: SOFT },
  same: { fill: "#e9ecef" },
  forward: { fill: ACCENT },
  new: { fill: "#b9cbdc", stroke: ACCENT, strokeWidth: 1, strokeDasharray: "3 2" },
  back: { fill: "#ffffff", stroke: INK, strokeWidth: 1.2 },
  stopped: { stroke: INK, strokeWidth: 0.75 },
  recorded: { stroke: SOFT, strokeWidth: 0.5 },
};

/** A stage in its shade, whatever else without fill: outlined whole, broken or dotted. */
function barLook(place: FlowPlace): ShapeLook {
  const shade = STACKED_STAGES.find((stage) => stage === place);
  if (shade) return { fill: SHADES[shade], stroke: ACCENT, strokeWidth: 0.75 };
  const stroke = place === "stopped" ? INK : SOFT;
  const dashes = place === "stopped" ? {} : { strokeDasharray: "2 1.5" };
  return { fill: "#ffffff", stroke, strokeWidth: 0.9, ...dashes };
}

/** The pictures of a paper as SVG. The flow is null where nothing moved, or there is nothing to compare with. */
export function paperCharts({ flow, multiples }: Summary): PaperCharts {
  return {
    flow: flow === null ? null : flowSvg(flow),
    multiples: multiples === null ? [] : multiplesSvgs(multiples),
  };
}

function flowSvg(told: NonNullable<Summary["flow"]>): string | null {
  const flow = flowOf(told);
  // Where nothing moved there is no stream to draw, and the ribbon shows how much stands where.
  if (flow.streams.every(({ kind }) => kind === "same")) return null;
  const layout = layOutFlow(flow);
  const look: FlowLook = { part: (part) => PARTS[part], bar: barLook };
  const drawing = createElement(FlowDrawing, {
    ...{ flow, layout, look },
    link: (_, __, words) => words,
    id: "flow",
  });
  return svg(flowBox(layout), FLOW_WIDTH, layout.height + 22, drawing);
}

/** The flow as the drawing takes it; a summary of a later version may name what this one does not know. */
function flowOf({ title, thenDay, nowDay, before, after, streams }: NonNullable<Summary["flow"]>) {
  const ends = (all: typeof before): Flow["before"] =>
    all.flatMap(({ place, label, number }) =>
      isPlace(place) ? [{ place, label, number, to: null }] : [],
    );
  return {
    ...{ title, thenDay, nowDay },
    before: ends(before),
    after: ends(after),
    streams: streams.flatMap(({ from, to, kind, number }) =>
      isPlace(from) && isPlace(to) && isKind(kind) ? [{ from, to, kind, number }] : [],
    ),
  };
}

function isPlace(place: string): place is FlowPlace {
  return FLOW_PLACES.some((one) => one === place);
}

function isKind(kind: string): kind is StreamKind {
  return STREAM_KINDS.some((one) => one === kind);
}

function multiplesSvgs({ from, to, rows }: NonNullable<Summary["multiples"]>): string[] {
  const totals = rows.flatMap(({ steps }) =>
    steps.map(({ counts }) => counts.reduce((sum, one) => sum + one, 0)),
  );
  const scale: StackScale = { from, to, most: Math.max(1, ...totals) };
  return rows.map(({ steps }) => {
    const drawing = createElement(StackDrawing, {
      ...{ steps, scale },
      since: null,
      layer: (stage) => ({ fill: SHADES[stage], stroke: "#ffffff", strokeWidth: 0.8 }),
    });
    return svg(STACK_BOX, STACK_WIDTH, STACK_HEIGHT, drawing);
  });
}

function svg(viewBox: string, width: number, height: number, drawing: ReactElement): string {
  const more = { viewBox, width, height, fontFamily: FAMILY, preserveAspectRatio: "none" };
  return renderToStaticMarkup(
    createElement("svg", { xmlns: "http://www.w3.org/2000/svg", ...more }, drawing),
  );
}
