import { performance } from "node:perf_hooks";

/** What was measured of one side, in whatever unit its row says. */
export interface Sample {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Two sides measured in alternation in one run, and how they compare. */
export interface Comparison {
  readonly ours: Sample;
  readonly floor: Sample;
  /** Ours by the floor. */
  readonly ratio: number;
}

/** Sums up repeated measurements. */
export function sampleOf(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return {
    median: (upper + lower) / 2,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/**
 * Measures two sides in turn, A B A B, so that what else the machine does falls on both.
 *
 * @param rounds - how often each side is measured, after one round that is not counted
 */
export async function compare(
  rounds: number,
  ours: (round: number) => Promise<number>,
  floor: (round: number) => Promise<number>,
): Promise<Comparison> {
  const [mine, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await ours(round), await floor(round)];
    if (round === 0) continue;
    mine.push(one);
    bare.push(other);
  }
  const [a, b] = [sampleOf(mine), sampleOf(bare)];
  return { ours: a, floor: b, ratio: a.median / b.median };
}

/** How long a piece of work takes, in milliseconds. */
export async function timeMs(work: () => Promise<unknown> | unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
