import { addDays } from "./days.ts";
import type { YearLink } from "./generated-year.ts";
import type { Doing } from "./year-in-progress.ts";

const COMMENTS = [
  "A joint lead was named for this area.",
  "Waits for the outcome of a national review.",
  "The business case goes to the next meeting.",
  "Two forces share a building for this from the summer.",
  "Depends on the common ICT platform.",
  "Training days are to be shared first.",
];

/** A comment is put beside a row. */
export function commentOnRow(index: number): Doing {
  return (year) => {
    const area = year.random.pick(year.listedAreas(year.today));
    const text = COMMENTS[index % COMMENTS.length] ?? "";
    const effective = addDays(year.today, -year.random.between(0, 5));
    year.write({ kind: "row-comment", area, text, effective });
  };
}

export function joinPartnership(partnership: string, force: string, effective: string): Doing {
  return (year) => {
    year.write({ kind: "member-joined", partnership, force, effective });
    year.join(partnership, force, effective);
  };
}

export function renameArea(area: string, name: string, reason: string): Doing {
  return (year) => {
    year.write({ kind: "renaming", area, name, reason });
  };
}

export interface Succeeding {
  readonly kind: "split" | "merge";
  readonly areas: readonly string[];
  readonly into: readonly { readonly slug: string; readonly name: string }[];
  readonly effective: string;
  readonly reason: string;
}

/** Areas are split or merged from a day. What stood the day before is carried over to the first they become. */
export function succeed({ kind, areas, into, effective, reason }: Succeeding): Doing {
  return (year) => {
    const [first, second] = into;
    if (!first) return;
    const before = addDays(effective, -1);
    const taken = areas.flatMap((from) =>
      year.partnerships.flatMap((partnership) => {
        const standing = year.ledger.standing({ area: from, partnership }, before);
        return standing ? [{ from, partnership, said: standing.said }] : [];
      }),
    );
    // Of two areas that become one, the first that has a status in a column gives it.
    const carried = taken
      .filter((one, index) => taken.findIndex((o) => o.partnership === one.partnership) === index)
      .map((one) => ({ ...one, into: 0, to: first.slug }));
    // Of one that becomes two, the second begins with what the widest column has.
    const [last] = carried.slice(-1);
    if (second && last) carried.push({ ...last, into: 1, to: second.slug });
    const links = carried.map(
      ({ partnership, said, to }, index): YearLink => ({
        ...{ chain: year.ledger.nextChain() + index, area: to, partnership, from: "blank" },
        said: {
          ...said,
          claim: "observed",
          effective: { date: effective, precision: "day" },
          comment: null,
        },
      }),
    );
    const carry = carried.map((one) => ({
      ...{ partnership: one.partnership, from: one.from, into: one.into },
    }));
    year.write({ kind, areas, into, effective, reason, carry, links });
    for (const area of areas) year.endRow(area, before);
    for (const { slug } of into) year.beginRow(slug, effective);
  };
}

/** Keeps areas as they are until a day on which they become something else. */
export function keepAreas(areas: readonly string[], days: number): Doing {
  return (year) => {
    for (const area of areas) {
      for (const partnership of year.partnerships) year.keep({ area, partnership }, days);
    }
  };
}
