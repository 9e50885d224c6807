import type { StageStep } from "@accord/domain/overview";

/** How large a picture is, in units of its own. */
export const STACK_WIDTH = 300;
export const STACK_HEIGHT = 46;

/** What all pictures of a page share. */
export interface StackScale {
  readonly from: string;
  readonly to: string;
  /** The most cells that any of them stacks. */
  readonly most: number;
}

/** Where a day lies; what is outside the days drawn lies at their edge. Of one day only: at its end. */
export function xOf(day: string, { from, to }: StackScale): number {
  const [at, first, last] = [day, from, to].map((one) => Date.parse(one)) as [
    number,
    number,
    number,
  ];
  if (last <= first) return STACK_WIDTH;
  return Math.min(1, Math.max(0, (at - first) / (last - first))) * STACK_WIDTH;
}

/** One shape a stage, each resting on the one before it; steps are steps, nothing lies between two days. */
export function stackPaths(steps: readonly StageStep[], scale: StackScale): string[] {
  const stages = steps[0]?.counts.length ?? 0;
  const y = (cells: number) => (STACK_HEIGHT * (1 - cells / scale.most)).toFixed(1);
  // Of one day only, its counts fill the width.
  const starts = steps.map(({ day }, n) => (n === 0 ? 0 : xOf(day, scale)));
  const ends = starts.map((_, n) => starts[n + 1] ?? STACK_WIDTH);
  return Array.from({ length: stages }, (_, stage) => {
    const foot = steps.map(({ counts }) => sum(counts.slice(0, stage)));
    const top = steps.map(({ counts }) => sum(counts.slice(0, stage + 1)));
    const over = steps.map((_, n) => `L${x(starts[n])} ${y(top[n] ?? 0)}H${x(ends[n])}`).join("");
    const under = steps
      .map((_, n) => `L${x(ends[n])} ${y(foot[n] ?? 0)}H${x(starts[n])}`)
      .reverse()
      .join("");
    return `M0 ${y(foot[0] ?? 0)}${over}${under}Z`;
  });
}

function x(at: number | undefined): string {
  return (at ?? 0).toFixed(1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
