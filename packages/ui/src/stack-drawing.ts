import { STACKED_STAGES, type StageStep } from "@accord/domain/overview";
import type { Stage } from "@accord/domain/status";
import { createElement, Fragment, type ReactElement } from "react";
import type { ShapeLook } from "./flow-drawing.ts";
import { STACK_HEIGHT, STACK_WIDTH, type StackScale, stackPaths } from "./stack-paths.ts";

export interface StackDrawingProps {
  readonly steps: readonly StageStep[];
  readonly scale: StackScale;
  /** Where the day compared with lies; null for none. */
  readonly since: number | null;
  /** Attributes of the layer of a stage: on a screen those its stylesheet goes by. */
  readonly layer: (stage: Stage) => ShapeLook;
}

/** The box that a stack is drawn in. */
export const STACK_BOX = `0 0 ${STACK_WIDTH} ${STACK_HEIGHT}`;

/** All that is drawn of one stack, live at the foot: the same shapes on a screen and on paper. */
export function StackDrawing({ steps, scale, since, layer }: StackDrawingProps): ReactElement {
  return createElement(
    Fragment,
    null,
    stackPaths(steps, scale).map((d, n) => {
      const stage = STACKED_STAGES[n];
      return stage && createElement("path", { key: stage, d, ...layer(stage) });
    }),
    since !== null && createElement("line", { x1: since, x2: since, y1: "0", y2: STACK_HEIGHT }),
  );
}
