import { type MatrixCell, MatrixView } from "@accord/domain/matrix";
import { LiveKind, STATUSES } from "@accord/domain/status";
import fc from "fast-check";

/** Words as the register takes them: trimmed, nothing that controls how it is shown; among them what a spreadsheet would run. */
export function anyWords(most: number): fc.Arbitrary<string> {
  const odd = fc.constantFrom(
    "=1+1",
    "'=x",
    "''-a",
    "+44",
    "@a",
    'say "so", then',
    "a;b|c",
    "é–“ ”",
    "a  b",
    "-",
  );
  return fc
    .oneof(fc.string({ minLength: 1, maxLength: most, unit: "binary" }), odd)
    .map((text) =>
      text
        .toWellFormed()
        .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "")
        .trim(),
    )
    .filter((text) => text !== "" && text.length <= most);
}

const anyEffective = fc.oneof(
  fc.constantFrom(
    { date: "2011-01", precision: "month" },
    { date: "2011-10-14", precision: "day" },
    { date: "2013", precision: "year" },
    { date: "2011-01", precision: "before" },
    { date: "2012", precision: "after" },
    { date: null, precision: "unknown" },
  ),
);

const anyStanding = fc.oneof(
  fc.record({
    status: fc.constantFrom(...STATUSES.filter((status) => status !== "live")),
    liveKind: fc.constant(null),
    needsReview: fc.constant(false),
    sourceWording: fc.option(anyWords(30)),
  }),
  fc.record({
    status: fc.constant("live" as const),
    liveKind: fc.option(fc.constantFrom(...LiveKind.options)),
    needsReview: fc.constant(false),
    sourceWording: fc.option(anyWords(30)),
  }),
  fc.record({
    status: fc.constant(null),
    liveKind: fc.constant(null),
    needsReview: fc.constant(true),
    sourceWording: anyWords(30),
  }),
);

const anySaid = fc.tuple(
  anyStanding,
  fc.record({
    qualifier: fc.option(anyWords(30)),
    comment: fc.option(anyWords(60)),
    effectiveOn: anyEffective,
    source: fc.option(
      fc.record({ slug: fc.constantFrom("strategy", "paper-2"), place: fc.option(anyWords(20)) }),
    ),
  }),
);

/** A view with any filled cells, names and words that a register can hold. */
export const anyView: fc.Arbitrary<MatrixView> = fc
  .record({
    areas: fc.uniqueArray(anyWords(20), { minLength: 1, maxLength: 6 }),
    partnerships: fc.uniqueArray(anyWords(20), { minLength: 1, maxLength: 4 }),
    comments: fc.array(fc.option(anyWords(60)), { minLength: 6, maxLength: 6 }),
    cells: fc.array(fc.option(anySaid), { minLength: 24, maxLength: 24 }),
  })
  .map(({ areas, partnerships, comments, cells }) =>
    MatrixView.parse({
      programme: { slug: "programme", name: "Programme", marking: "OFFICIAL" },
      asAt: "2014-01-31",
      knownAt: "2026-11-22T09:30:00.000Z",
      head: 7,
      groups: [
        { slug: "one", name: "One", note: null },
        { slug: "two", name: "Two", note: null },
      ],
      areas: areas.map((name, at) => ({
        slug: `area-${at}`,
        name,
        group: at < 3 ? "one" : "two",
        aliases: [],
        comment: comments[at] ?? null,
      })),
      partnerships: partnerships.map((name, at) => ({
        slug: `partnership-${at}`,
        name,
        tier: "regional",
        forces: [],
      })),
      cells: areas.flatMap((_area, row) =>
        partnerships.flatMap((_partnership, column) => {
          const said = cells[row * 4 + column];
          return said ? [aCell(row, column, { ...said[0], ...said[1] })] : [];
        }),
      ),
    }),
  );

function aCell(row: number, column: number, said: object): unknown {
  const rest: Partial<Record<keyof MatrixCell, unknown>> = {
    area: `area-${row}`,
    partnership: `partnership-${column}`,
    recordedAt: "2014-02-01T08:00:00.000Z",
    kind: "observed",
    corrected: false,
    revision: 3,
    confirmedAt: null,
    entry: row * 4 + column + 1,
  };
  return { ...rest, ...said };
}
