import type { Actor } from "@accord/domain/actor";
import { Statement } from "@accord/domain/entry";
import type { FoundMatrix, IntakePlan } from "@accord/domain/intake";
import { sha256 } from "../canonical-json.ts";
import type { Database } from "../database.ts";
import { keepIntake } from "../intakes/keep-intake.ts";

const programme = "eastern-region";

/** A file that a test hands in. Its words are its bytes. */
export function aFile(words = "Area,Norfolk/Suffolk") {
  const bytes = new TextEncoder().encode(words);
  return { bytes, sha256: sha256(bytes), mediaType: "text/csv", fileName: "matrix.csv" };
}

/** A table of one cell a row, as found. */
export function aFoundMatrix(rows = 2): FoundMatrix {
  return {
    form: "matrix",
    table: null,
    columns: [{ heading: "Norfolk/Suffolk", place: { table: null, row: 1, column: 2 } }],
    groups: [],
    rows: Array.from({ length: rows }, (_, index) => ({
      area: `Area ${index}`,
      group: null,
      place: { table: null, row: index + 2, column: 1 },
      cells: [
        {
          column: 0,
          words: "Live",
          place: { table: null, row: index + 2, column: 2 },
          details: null,
        },
      ],
      comment: null,
    })),
    leftOut: [],
    complaints: [],
  };
}

/** A table that was handed in and waits. */
export function anIntake(database: Database, actor: Actor, words?: string) {
  return keepIntake(database, actor, {
    programme,
    door: "file",
    found: aFoundMatrix(),
    ...aFile(words),
  });
}

/** What a table says of a cell, at a place in the paper `minutes-2011`. */
export function said(row: number, more: Partial<Statement> = {}) {
  return Statement.parse({
    claim: "observed",
    status: "live",
    effective: { date: "2011-01", precision: "month" },
    source: { slug: "minutes-2011", place: `row ${row}` },
    ...more,
  });
}

/**
 * A plan for an empty table of so many new areas, a group and one new partnership, by two: each cell live.
 * An area that is there and one that is new have comments, and one wording is remembered.
 */
export function aPlan(areas: number, more: Partial<IntakePlan> = {}): IntakePlan {
  const slugs = Array.from({ length: areas }, (_, index) => `area-${index}`);
  return {
    programme,
    head: Number.MAX_SAFE_INTEGER,
    source: {
      slug: "minutes-2011",
      title: "Minutes of January 2011",
      publisher: "The region",
      published: { date: "2011-01", precision: "month" },
      sha256: aFile().sha256,
    },
    areas: slugs.map((slug) => ({ slug, name: `Area ${slug}` })),
    partnerships: [
      {
        slug: "norfolk-kent",
        name: "Norfolk/Kent",
        tier: "sub-regional",
        forces: ["norfolk", "kent"],
      },
    ],
    groups: [{ slug: "newly-listed", name: "Newly listed" }],
    rows: slugs.map((area) => ({ area, group: "newly-listed" })),
    columns: [{ partnership: "norfolk-kent" }],
    comments: ["dogs", ...slugs.slice(0, 1)].map((area) => ({
      area,
      text: "Kept under review.",
      effective: { date: "2011-01", precision: "month" },
      place: "row 2",
    })),
    mappings: [
      {
        kind: "wording",
        words: "in place",
        means: { status: "live", liveKind: null, qualifier: null },
        reason: "So the programme writes it.",
      },
    ],
    entries: slugs.flatMap((area, index) =>
      ["norfolk-suffolk", "norfolk-kent"].map((partnership) => ({
        area,
        partnership,
        statement: said(index + 2),
      })),
    ),
    ...more,
  };
}
