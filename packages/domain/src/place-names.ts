import { addedAreas, addedPartnerships, groupFinder } from "./added-names.ts";
import { AccordError } from "./errors.ts";
import {
  type AreaDecision,
  decisionOn,
  type FoundMatrix,
  type IntakeComplaint,
  type IntakePlan,
  type IntakeTerms,
  type NameMatch,
  type PartnershipDecision,
  type ProposedColumn,
  wordingKey,
} from "./intake.ts";
import type { IntakeFacts } from "./intake-facts.ts";
import { nameMatcher } from "./match-names.ts";
import { complaintAt } from "./table-place.ts";

/** Where the rows and columns of a table belong, and what of them would be new. */
export interface PlacedNames {
  readonly columns: readonly ProposedColumn[];
  /** One for each found row. */
  readonly rowMatches: readonly NameMatch[];
  /** Null where there is no row or column of the matrix for it. */
  areaOf(row: number): string | null;
  partnershipOf(column: number): string | null;
  readonly added: Pick<IntakePlan, "areas" | "partnerships" | "groups" | "rows" | "columns">;
  /** Why a row or column has no place, by its number. */
  readonly unplacedRows: ReadonlyMap<number, string>;
  readonly unplacedColumns: ReadonlyMap<number, string>;
  readonly complaints: readonly IntakeComplaint[];
}

/**
 * Finds the row and the column of the matrix that each row and column of a table is.
 *
 * A programme without rows takes them from the table, where the register knows their names; in any
 * other programme a row or column is added by a person's decision only. The same for columns.
 *
 * @throws AccordError `rule-broken` for a decision that the register cannot follow
 */
export function placeNames(
  found: FoundMatrix,
  facts: IntakeFacts,
  { decisions }: Pick<IntakeTerms, "decisions">,
): PlacedNames {
  assertDecisions(decisions, facts);
  const matchArea = nameMatcher({
    known: facts.areas,
    listed: listed(facts.rows),
    decided: decisions.areas,
    remembered: rememberedSlugs(facts, "area"),
  });
  const matchPartnership = nameMatcher({
    known: facts.partnerships,
    listed: listed(facts.columns),
    decided: decisions.partnerships,
    remembered: rememberedSlugs(facts, "partnership"),
  });
  const columns = found.columns.map((column) => ({
    ...column,
    match: matchPartnership(column.heading),
  }));
  const rowMatches = found.rows.map(({ area }) => matchArea(area));

  const unplacedColumns = new Map<number, string>();
  const onDay = (listing: readonly { slug: string }[]) => new Set(listing.map(({ slug }) => slug));
  const dayColumns = onDay(facts.view.partnerships);
  for (const [index, { heading, match }] of columns.entries()) {
    const why = whyUnplaced(match, `“${heading}”`, "column", {
      ever: facts.columns,
      onDay: found.form === "list" ? null : dayColumns,
      asAt: facts.view.asAt,
    });
    if (why) unplacedColumns.set(index, why);
  }

  const unplacedRows = new Map<number, string>();
  const dayRows = onDay(facts.view.areas);
  const rows = new Map<string, IntakePlan["rows"][number]>();
  const groups = groupFinder(found, facts);
  for (const [index, row] of found.rows.entries()) {
    const match = rowMatches[index];
    if (!match) continue;
    const why = whyUnplaced(match, `“${row.area}”`, "row", {
      ever: facts.rows,
      onDay: found.form === "list" ? null : dayRows,
      asAt: facts.view.asAt,
    });
    if (why) unplacedRows.set(index, why);
    else if (match.slug !== null && !facts.rows.includes(match.slug) && !rows.has(match.slug)) {
      const group = groups.of(row, decisionOn(wordingKey(row.area), decisions.areas));
      if (group) rows.set(match.slug, { area: match.slug, group });
      else unplacedRows.set(index, `Say which group “${row.area}” belongs to.`);
    }
  }

  const newColumns = new Set(
    columns.flatMap(({ match: { slug } }, index) =>
      slug === null || unplacedColumns.has(index) || facts.columns.includes(slug) ? [] : [slug],
    ),
  );
  const complaints = [
    ...columns.flatMap(({ heading, place }, index) => {
      const message = unplacedColumns.get(index);
      return message ? [complaintAt(place, heading, message)] : [];
    }),
    ...found.rows.flatMap(({ area, place }, index) => {
      const message = unplacedRows.get(index);
      return message ? [complaintAt(place, area, message)] : [];
    }),
  ];
  return {
    columns,
    rowMatches,
    areaOf: (row) => (unplacedRows.has(row) ? null : (rowMatches[row]?.slug ?? null)),
    partnershipOf: (column) =>
      unplacedColumns.has(column) ? null : (columns[column]?.match.slug ?? null),
    added: {
      areas: addedAreas(decisions.areas, rows),
      partnerships: addedPartnerships(decisions.partnerships, newColumns),
      groups: groups.added(),
      rows: [...rows.values()],
      columns: [...newColumns].map((partnership) => ({ partnership })),
    },
    unplacedRows,
    unplacedColumns,
    complaints,
  };
}

function listed(slugs: readonly string[]): ReadonlySet<string> | null {
  return slugs.length === 0 ? null : new Set(slugs);
}

function rememberedSlugs(
  { mappings, areas, partnerships }: IntakeFacts,
  kind: "area" | "partnership",
): Map<string, string> {
  const known = new Set((kind === "area" ? areas : partnerships).map(({ slug }) => slug));
  return new Map(
    mappings.flatMap((mapping) =>
      mapping.kind === kind && "slug" in mapping.means && known.has(mapping.means.slug)
        ? [[mapping.words, mapping.means.slug] as const]
        : [],
    ),
  );
}

function whyUnplaced(
  { slug, by, suggestions }: NameMatch,
  words: string,
  what: "row" | "column",
  on: { ever: readonly string[]; onDay: ReadonlySet<string> | null; asAt: string },
): string | null {
  if (by === "left-out") return null;
  if (slug === null) {
    const names = suggestions.map(({ name }) => name);
    const asked = names.length === 0 ? "" : ` Is it ${names.join(" or ")}?`;
    return `${words} is no ${what} of this programme.${asked}`;
  }
  if (on.onDay === null || on.onDay.has(slug) || !on.ever.includes(slug)) return null;
  return `${words} is a ${what} of this programme, but not on ${on.asAt}. Change its dates first.`;
}

function assertDecisions(decisions: IntakeTerms["decisions"], facts: IntakeFacts): void {
  const forces = new Set(facts.forces);
  assertNames("area", decisions.areas, facts.areas);
  assertNames("partnership", decisions.partnerships, facts.partnerships);
  for (const decision of Object.values(decisions.partnerships)) {
    if (decision.as !== "added") continue;
    const unknown = decision.forces.find((force) => !forces.has(force));
    if (unknown) {
      throw new AccordError("rule-broken", `The register has no force “${unknown}”.`, {
        force: unknown,
      });
    }
  }
}

function assertNames(
  kind: "area" | "partnership",
  decided: Readonly<Record<string, AreaDecision | PartnershipDecision>>,
  known: IntakeFacts["areas"],
): void {
  const slugs = new Set(known.map(({ slug }) => slug));
  const names = new Map<string, string>();
  for (const decision of Object.values(decided)) {
    if (decision.as === "left-out") continue;
    const { slug } = decision;
    const facts = { [kind]: slug };
    if (decision.as === "known" && !slugs.has(slug)) {
      throw new AccordError("rule-broken", `The register has no ${kind} “${slug}”.`, facts);
    }
    if (decision.as === "known") continue;
    if (slugs.has(slug) || (names.get(slug) ?? decision.name) !== decision.name) {
      throw new AccordError(
        "rule-broken",
        `There is another ${kind} called “${slug}”. Choose that one, or give this another address.`,
        facts,
      );
    }
    names.set(slug, decision.name);
  }
}
