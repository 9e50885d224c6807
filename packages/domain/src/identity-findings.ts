import type { Finding } from "./finding.ts";
import type { FactArea, FindingFacts } from "./finding-facts.ts";
import type { FindingNames } from "./finding-words.ts";
import { likeNames } from "./like-names.ts";
import { listed, quoted } from "./summary-english.ts";

/** Areas and partnerships that may be one thing under two names, or two under one. Each pair once. */
export function findIdentity(facts: FindingFacts, names: FindingNames): Finding[] {
  const found = [...sharedNames(facts), ...sameThings(facts), ...sameMembers(facts, names)];
  const pairs = new Set<string>();
  return found.filter(({ key }) => {
    const isFirst = !pairs.has(key);
    pairs.add(key);
    return isFirst;
  });
}

/** Two areas with one name, or with names a letter apart, one of them this programme's. */
function sharedNames({ areas }: FindingFacts): Finding[] {
  const likeOthers = likeNames(areas);
  return areas
    .filter(({ isHere }) => isHere)
    .flatMap((area) =>
      [...likeOthers(area)].map(([other, words]) =>
        aboutAreas(
          area,
          other,
          words === null
            ? "are two areas whose names are almost the same"
            : `are two areas that are both called ${quoted(words)}`,
        ),
      ),
    );
}

/** With the programmes, where an area is another programme's. */
function called({ name, isHere, programmes }: FactArea): string {
  return isHere || programmes.length === 0 ? name : `${name} (${listed(programmes)})`;
}

/** Pairs that the record says are the same thing and that are both listed. */
function sameThings({ areas, sameThings: pairs }: FindingFacts): Finding[] {
  const bySlug = new Map(areas.map((area) => [area.slug, area]));
  return pairs.flatMap((pair) => {
    const [one, other] = [bySlug.get(pair.area), bySlug.get(pair.other)];
    if (!one || !other || (!one.isHere && !other.isHere)) return [];
    if (one.programmes.length === 0 || other.programmes.length === 0) return [];
    return [
      aboutAreas(one, other, "are one thing, as the record says, and are listed as two areas"),
    ];
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
        about: `${one.name} and ${other.name}`,
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

function aboutAreas(one: FactArea, other: FactArea, are: string): Finding {
  const here = one.isHere ? one : other;
  return {
    code: "identity",
    key: `identity ${[one.slug, other.slug].sort().join(" = ")}`,
    about: bothCalled(one, other),
    sentence: `${bothCalled(one, other)} ${are}.`,
    group: null,
    cells: [],
    area: here.slug,
    partnership: null,
    planLine: null,
    since: null,
  };
}

function bothCalled(one: FactArea, other: FactArea): string {
  return `${called(one)} and ${called(other)}`;
}
