import { addDays, FIRST_DAY } from "../days.ts";
import type { GeneratedYear } from "../generated-year.ts";
import { randomFrom } from "../random.ts";

/** Days of the year as chance has it, the same in every run; among them before its beginning and after its end. */
export function someDays(howMany: number, seed: number): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: howMany }, () => addDays(FIRST_DAY, random.between(-20, 400)));
}

/** Pairs of days, the earlier first. */
export function someSpans(howMany: number, seed: number): [string, string][] {
  const [ones, others] = [someDays(howMany, seed), someDays(howMany, seed + 1)];
  return ones.map((one, index) => {
    const [from = one, to = one] = [one, others[index] ?? one].sort();
    return [from, to];
  });
}

/** Moments of the year: exactly those of acts, and a second before some. */
export function someMoments({ acts }: GeneratedYear, howMany: number, seed: number): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: howMany }, () => {
    const { instant } = random.pick(acts);
    const early = random.chance(0.5) ? 1_000 : 0;
    return new Date(Date.parse(instant) - early).toISOString();
  });
}
