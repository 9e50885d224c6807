import type { Finding } from "./finding.ts";
import type { FactArea, FindingFacts } from "./finding-facts.ts";
import type { FindingNames } from "./finding-words.ts";
import { wordingKey } from "./intake.ts";
import { editDistance } from "./near-spelling.ts";
import { listed, quoted } from "./summary-english.ts";

/** Areas and partnerships that may be one thing under two names, or two under one. Each pair once. */
export function findIdentity(facts: FindingFacts, names: FindingNames): Finding[] {
  return [...sharedNames(facts), ...sameThings(facts, names), ...sameMembers(facts, names)];
}

/** Two areas with one name, or with names a letter apart, one of them this programme's. */
function sharedNames({ areas }: FindingFacts): Finding[] {
  const keyed = areas.map((area) => ({ area, keys: keysOf(area) }));
  const found: Finding[] = [];
  for (const [index, one] of keyed.entries()) {
    for (const other of keyed.slice(index + 1)) {
      if (!one.area.isHere && !other.area.isHere) continue;
      const sentence = alike(one, other);
      if (sentence) found.push(aboutAreas(one.area, other.area, sentence));
    }
  }
  return found;
}

interface Keyed {
  readonly area: FactArea;
  readonly keys: readonly string[];
}

function alike(one: Keyed, other: Keyed): string | null {
  const both = `${called(one.area)} and ${called(other.area)}`;
  const shared = one.keys.find((key) => other.keys.includes(key));
  if (shared !== undefined) {
    const name = [one.area.name, ...one.area.aliases].find((words) => keyOf(words) === shared);
    return `${both} are two areas that are both called ${quoted(name ?? shared)}.`;
  }
  const isNear = one.keys.some((key) => other.keys.some((near) => areNear(key, near)));
  return isNear ? `${both} are two areas whose names are almost the same.` : null;
}

/** With the programmes, where an area is another programme's. */
function called({ name, isHere, programmes }: FactArea): string {
  return isHere || programmes.length === 0 ? name : `${name} (${listed(programmes)})`;
}

/** Pairs that the record says are the same thing and that are both listed. */
function sameThings({ areas, sameThings: pairs }: FindingFacts, names: FindingNames): Finding[] {
  const bySlug = new Map(areas.map((area) => [area.slug, area]));
  return pairs.flatMap((pair) => {
    const [one, other] = [bySlug.get(pair.area), bySlug.get(pair.other)];
    if (!one || !other || (!one.isHere && !other.isHere)) return [];
    if (one.programmes.length === 0 || other.programmes.length === 0) return [];
    const sentence = `${called(one)} and ${called(other)} are one thing, as the record says, and are listed as two areas.`;
    return [{ ...aboutAreas(one, other, sentence), group: names.area(one.slug) }];
  });
}

/** Two columns with the same forces on the day. */
function sameMembers({ view: { partnerships } }: FindingFacts, names: FindingNames): Finding[] {
  return partnerships.flatMap((one, index) =>
    partnerships
      .slice(index + 1)
      .filter(({ forces }) => areSame(one.forces, forces))
      .map((other) => ({
        code: "identity" as const,
        key: `identity ${[one.slug, other.slug].sort().join(" = ")}`,
        sentence: `${one.name} and ${other.name} are two partnerships of the same forces: ${listed(one.forces.map(names.force))}.`,
        group: null,
        cells: [],
        area: null,
        partnership: one.slug,
        planLine: null,
        since: null,
      })),
  );
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((it) => other.includes(it));
}

function keysOf({ name, aliases }: FactArea): string[] {
  return [...new Set([name, ...aliases].map(keyOf))];
}

function keyOf(words: string): string {
  return wordingKey(words).replace(/[\s.,:;*]+$/, "");
}

const SHORTEST_COMPARED = 6;

/** One letter more, less, other or swapped; names that differ in a figure alone are two names. */
function areNear(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_COMPARED) return false;
  if (Math.abs(one.length - other.length) > 1 || withoutFigures(one) === withoutFigures(other)) {
    return false;
  }
  return editDistance(one, other) === 1;
}

function withoutFigures(name: string): string {
  return name.replace(/\d+/g, "");
}

function aboutAreas(one: FactArea, other: FactArea, sentence: string): Finding {
  const here = one.isHere ? one : other;
  return {
    code: "identity",
    key: `identity ${[one.slug, other.slug].sort().join(" = ")}`,
    sentence,
    group: null,
    cells: [],
    area: here.slug,
    partnership: null,
    planLine: null,
    since: null,
  };
}
