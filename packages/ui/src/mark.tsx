import type { Counted } from "@accord/domain/counts";
import type { Movement } from "@accord/domain/movement";
import styles from "./mark.module.css";
import { CONTROL_SHAPES, MOVEMENT_SHAPES, STATUS_SHAPES } from "./mark-shapes.ts";

/** The controls that are drawn rather than written. */
export type ControlSign = keyof typeof CONTROL_SHAPES;

interface MarkProps {
  readonly size?: "small" | "ordinary" | "large";
  /** Takes the colour of the words beside it, not that of the ladder. */
  readonly ink?: boolean;
}

/** The sign of a movement, in the colour of the words beside it; nothing where nothing moved. Says nothing aloud. */
export function MovementMark({ movement, ...look }: MarkProps & { readonly movement: Movement }) {
  const shape = MOVEMENT_SHAPES[movement];
  return shape && <Drawing {...{ ink: true, ...look }} shape={shape} />;
}

/** The disc of a status. Says nothing aloud: its word always stands beside it. */
export function StageMark({ status, ...look }: MarkProps & { readonly status: Counted }) {
  return <Drawing {...look} shape={STATUS_SHAPES[status]} />;
}

/** The sign on a control. The control itself carries the name. */
export function SignMark({ sign, ...look }: MarkProps & { readonly sign: ControlSign }) {
  return <Drawing ink {...look} shape={CONTROL_SHAPES[sign]} />;
}

/** The sign of a movement as plain markup; nothing where nothing moved. */
export function movementMarkup(movement: Movement): string {
  const shape = MOVEMENT_SHAPES[movement];
  return shape ? drawn(classOf({ size: "small", ink: true }), shape) : "";
}

function drawn(className: string, shape: string): string {
  return `<svg class="${className}" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
}

function Drawing({ shape, ...look }: MarkProps & { readonly shape: string }) {
  return (
    <svg
      className={classOf(look)}
      viewBox="0 0 16 16"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: shape }}
    />
  );
}

function classOf({ size = "ordinary", ink = false }: MarkProps): string {
  const classes = [
    styles["mark"],
    size === "ordinary" ? "" : styles[size],
    ink ? styles["ink"] : "",
  ];
  return classes.filter(Boolean).join(" ");
}
