import type { ToldView } from "@accord/demonstration/year/testing/oracle";
import { isToldMovement } from "@accord/demonstration/year/testing/told-movement";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";
import { factsOf, tenPageDays } from "./testing/told-page.ts";

const FORCES = [
  "bedfordshire",
  "cambridgeshire",
  "essex",
  "hertfordshire",
  "kent",
  "norfolk",
  "suffolk",
];
const EXITS = ["suspended", "winding-down", "partly-ended", "ended", "superseded", "rejected"];

const byKey = (entries: Iterable<readonly [string, unknown]>) =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

/** How an area stands for a force, by the account: live by its widest arrangement, else how. */
function standsFor(view: ToldView, own: readonly string[], area: string): string {
  const said = own.flatMap((partnership) => {
    const cell = view.cells.get(`${area} ${partnership}`);
    return cell ? [{ partnership, status: cell.said.status }] : [];
  });
  const widest = said
    .filter(({ status }) => status === "live")
    .sort((one, other) => width(view, one.partnership) - width(view, other.partnership))
    .at(-1);
  if (widest) return `live ${widest.partnership}`;
  if (said.some(({ status }) => status !== null && !EXITS.includes(status))) return "on-the-way";
  if (said.some(({ status }) => status === null)) return "needs-review";
  return said.length > 0 ? "stopped" : "blank";
}

const width = ({ forcesOf }: ToldView, partnership: string) =>
  (forcesOf.get(partnership)?.length ?? 0) + (partnership === "regional" ? 0.5 : 0);

describe("the forces of a generated year", () => {
  it("stand in every area as the year wrote it down, with what moved and what is restated for them", async ({
    pages,
    year,
  }) => {
    const { programme } = year;
    for (const [index, days] of tenPageDays(year).entries()) {
      const facts = factsOf(year, days);
      const { view } = facts;
      for (const force of [FORCES[index % 7] ?? "", FORCES[(index + 3) % 7] ?? ""]) {
        const page = await pages.forces.page.query({ programme, force, ...days });
        const own = [...view.forcesOf]
          .filter(([, forces]) => forces.includes(force))
          .map(([slug]) => slug);
        const isOwn = (key: string) => own.includes(key.split(" ")[1] ?? "");
        const where = `${force} ${JSON.stringify(days)}`;

        const stands = page.groups.flatMap(({ kind, partnership, rows }) =>
          rows.map(({ area }) => [area, kind === "live" ? `live ${partnership}` : kind] as const),
        );
        expect(byKey(stands), where).toEqual(
          byKey(view.rows.map(({ area }) => [area, standsFor(view, own, area)] as const)),
        );
        const told = (
          changes: ReadonlyMap<string, string>,
          isMeant: (movement: string) => boolean,
        ) => byKey([...changes].filter(([key, movement]) => isOwn(key) && isMeant(movement)));
        const shown = (changes: typeof page.moved) =>
          byKey(changes.map((one) => [`${one.area} ${one.partnership}`, one.movement] as const));
        expect(shown(page.moved), where).toEqual(told(facts.changes, isToldMovement));
        expect(shown(page.otherwise), where).toEqual(
          told(facts.changes, (one) => !isToldMovement(one)),
        );
        expect(shown(page.restated), where).toEqual(told(facts.restated, () => true));
        expect(page.stuck.length, where).toBe(
          (facts.findings["stalled"] ?? []).filter(isOwn).length,
        );
        for (const { code, cells: count } of page.attention.rules) {
          const named = facts.findings[code];
          if (named && code !== "quick-win" && code !== "inner-outer") {
            expect({ code, count }, where).toEqual({ code, count: named.filter(isOwn).length });
          }
        }
      }
    }
  });

  it("are counted in one line each as the year wrote it down", async ({ pages, year }) => {
    const { programme } = year;
    for (const days of tenPageDays(year)) {
      const facts = factsOf(year, days);
      const { view, findings } = facts;
      const { forces } = await pages.forces.overview.query({ programme, ...days });
      const lines = forces.map(({ slug, live, onTheWay, moved, stalled, unconfirmed }) => ({
        ...{ slug, live, onTheWay, moved, stalled, unconfirmed },
      }));
      const told = FORCES.map((slug) => {
        const own = [...view.forcesOf].filter(([, of]) => of.includes(slug)).map(([one]) => one);
        const isOwn = (key: string) => own.includes(key.split(" ")[1] ?? "");
        const stands = view.rows.map(({ area }) => standsFor(view, own, area));
        return {
          slug,
          live: stands.filter((one) => one.startsWith("live")).length,
          onTheWay: stands.filter((one) => one === "on-the-way").length,
          moved: (findings["moved"] ?? []).filter(isOwn).length,
          stalled: (findings["stalled"] ?? []).filter(isOwn).length,
          unconfirmed: (findings["unconfirmed"] ?? []).filter(isOwn).length,
        };
      });
      expect(
        lines.sort((one, other) => (one.slug < other.slug ? -1 : 1)),
        JSON.stringify(days),
      ).toEqual(told);
    }
  });
});
