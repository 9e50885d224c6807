/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number, both ends inclusive. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(from: readonly T[]): T;
  /** One of a list by weight; null where all weights are nothing. */
  weigh<T>(from: readonly T[], weightOf: (one: T) => number): T | null;
}

/** Mulberry32, by Tommy Ettinger: short, and good enough for what nobody bets on. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick(from) {
      const one = from[between(0, from.length - 1)];
      if (one === undefined) throw new Error("There is nothing to pick from.");
      return one;
    },
    weigh(from, weightOf) {
      const weights = from.map(weightOf);
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => {
        left -= weight;
        return weight > 0 && left < 0;
      });
      return from[index] ?? null;
    },
  };
}
