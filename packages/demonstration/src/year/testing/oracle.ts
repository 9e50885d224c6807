/*
 * What the account of a generated year comes to, replayed plainly: no code of the register, no index, no
 * cleverness. Days and moments are compared as texts. The pages are held to this.
 */
import {
  type GeneratedYear,
  linksOf,
  type Said,
  type YearAct,
  type YearCell,
  type YearLink,
} from "../generated-year.ts";

/** The last link of a chain, as known at a moment. */
interface Known extends YearCell {
  readonly chain: number;
  readonly said: Said | null;
  /** Which link of which chain it is: a confirmation is of one link. */
  readonly link: string;
  readonly recordedAt: string;
  readonly isCorrected: boolean;
}

/** A filled cell as the account says it stood. */
export type Stood = Known & { readonly said: Said; readonly confirmedAt: string | null };

/** The matrix as the account says it was. */
export interface ToldView {
  readonly rows: readonly { readonly area: string; readonly group: string }[];
  readonly forcesOf: ReadonlyMap<string, readonly string[]>;
  /** By area and partnership. */
  readonly cells: ReadonlyMap<string, Stood>;
}

export const ALL_KNOWN = "9999-12-31T00:00:00.000Z";

export const keyOf = ({ area, partnership }: YearCell): string => `${area} ${partnership}`;

/** The day a statement counts from. */
export function firstDayOf({ effective: { date, precision } }: Said): string {
  return precision === "month" ? `${date}-01` : date;
}

/** The matrix as at a day, known at a moment. */
export function tell(year: GeneratedYear, day: string, knownAt = ALL_KNOWN): ToldView {
  const rows = rowsOn(year, day, knownAt);
  const listed = new Set(rows.map(({ area }) => area));
  const confirmations = confirmedLinks(year, day, knownAt);
  const cells = new Map<string, Stood>();
  for (const [key, stood] of standing(year, day, knownAt)) {
    if (!listed.has(stood.area)) continue;
    cells.set(key, { ...stood, confirmedAt: confirmations.get(stood.link) ?? null });
  }
  return { rows, forcesOf: forcesOn(year, day, knownAt), cells };
}

/** What stands in each cell, listed or not. */
export function standing(year: GeneratedYear, day: string, knownAt = ALL_KNOWN) {
  return standingOf(lastLinks(year, knownAt), day);
}

/** What stands in each cell, of the last links that were known. */
export function standingOf(links: readonly Known[], day: string) {
  const best = new Map<string, Known & { readonly said: Said }>();
  for (const known of links) {
    const { said } = known;
    if (said === null || said.claim === "also-said" || firstDayOf(said) > day) continue;
    const other = best.get(keyOf(known));
    const one = { ...known, said };
    if (!other || sortText(one) > sortText(other)) best.set(keyOf(known), one);
  }
  return best;
}

const sortText = ({ said, chain }: { readonly said: Said; readonly chain: number }) =>
  `${firstDayOf(said)} ${said.effective.precision === "day" ? 2 : 1} ${String(chain).padStart(9, "0")}`;

/** The last link of every chain, as known at a moment. */
export function lastLinks(year: GeneratedYear, knownAt = ALL_KNOWN): Known[] {
  const last = new Map<number, Known>();
  const put = ({ chain, area, partnership, said }: YearLink, n: number, recordedAt: string) => {
    const isCorrected = last.has(chain);
    last.set(chain, {
      chain,
      area,
      partnership,
      said,
      link: `${chain}/${n}`,
      recordedAt,
      isCorrected,
    });
  };
  if (year.begins <= knownAt) for (const link of year.appendixB) put(link, 0, year.begins);
  for (const act of knownActs(year, knownAt)) {
    for (const link of linksOf(act)) put(link, act.n, act.instant);
  }
  return [...last.values()];
}

export function knownActs(year: GeneratedYear, knownAt = ALL_KNOWN): YearAct[] {
  return year.acts.filter(({ instant }) => instant <= knownAt);
}

/** When each link was last confirmed as at a day or an earlier one, withdrawn confirmations left out. */
function confirmedLinks(year: GeneratedYear, day: string, knownAt: string): Map<string, string> {
  const known = knownActs(year, knownAt);
  const withdrawn = new Set(
    known.flatMap((act) => (act.kind === "confirmation-withdrawal" ? act.of : [])),
  );
  const confirmed = new Map<string, string>();
  for (const act of known) {
    if (act.kind !== "confirmation" || withdrawn.has(act.n) || act.asAt > day) continue;
    for (const link of linksConfirmed(year, act)) confirmed.set(link, act.instant);
  }
  return confirmed;
}

const remembered = new WeakMap<YearAct, readonly string[]>();

/** What an act confirmed: what stood in its cells when it was done. The same whenever it is asked. */
function linksConfirmed(
  year: GeneratedYear,
  act: Extract<YearAct, { kind: "confirmation" }>,
): readonly string[] {
  const known = remembered.get(act);
  if (known) return known;
  const then = standing(year, act.asAt, act.instant);
  const links = act.confirmed.flatMap((cell) => then.get(keyOf(cell))?.link ?? []);
  remembered.set(act, links);
  return links;
}

/** The rows that are listed on a day. */
export function rowsOn(year: GeneratedYear, day: string, knownAt = ALL_KNOWN): ToldView["rows"] {
  const rows = year.rows.map((row) => ({ ...row, from: "", end: "9999" }));
  for (const act of knownActs(year, knownAt)) {
    if (act.kind !== "split" && act.kind !== "merge") continue;
    const gone = rows.filter(({ area }) => act.areas.includes(area));
    for (const row of gone) row.end = act.effective;
    const place = gone[0] ? rows.indexOf(gone[0]) + 1 : rows.length;
    const group = gone[0]?.group ?? "";
    const begun = act.into.map(({ slug: area }) => ({
      area,
      group,
      from: act.effective,
      end: "9999",
    }));
    rows.splice(place, 0, ...begun);
  }
  return rows
    .filter(({ from, end }) => from <= day && day < end)
    .map(({ area, group }) => ({ area, group }));
}

function forcesOn(year: GeneratedYear, day: string, knownAt: string): ToldView["forcesOf"] {
  const forces = new Map(year.partnerships.map(({ slug, forces }) => [slug, [...forces]]));
  for (const act of knownActs(year, knownAt)) {
    if (act.kind === "member-joined" && act.effective <= day) {
      forces.get(act.partnership)?.push(act.force);
    }
  }
  return forces;
}
