import { keyOf } from "@accord/demonstration/year/testing/oracle";
import { isToldMovement } from "@accord/demonstration/year/testing/told-movement";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";
import { factsOf, tenPageDays } from "./testing/told-page.ts";

const byKey = (entries: Iterable<readonly [string, unknown]>) =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

describe("the partnerships of a generated year", () => {
  it("have their members and columns as the year wrote them down, with what moved and what is restated", async ({
    pages,
    year,
  }) => {
    const { programme } = year;
    for (const [index, days] of tenPageDays(year).entries()) {
      const facts = factsOf(year, days);
      const { view, findings } = facts;
      const partnership = year.partnerships[index % 5]?.slug ?? "";
      const page = await pages.partnerships.page.query({ programme, partnership, ...days });
      const isOwn = (key: string) => key.endsWith(` ${partnership}`);
      const where = `${partnership} ${JSON.stringify(days)}`;

      const members = page.members.filter(({ isOn }) => isOn).map(({ force }) => force);
      expect(members.sort(), where).toEqual([...(view.forcesOf.get(partnership) ?? [])].sort());
      const column = page.column.flatMap(({ counted, rows }) =>
        rows.map(({ area, confirmedAt }) => [area, [counted, confirmedAt]] as const),
      );
      const told = view.rows.map(({ area }) => {
        const cell = view.cells.get(keyOf({ area, partnership }));
        const counted = cell ? (cell.said.status ?? "needs-review") : "blank";
        return [area, [counted, cell?.confirmedAt ?? null]] as const;
      });
      expect(byKey(column), where).toEqual(byKey(told));
      const shown = (changes: typeof page.moved) =>
        byKey(changes.map((one) => [keyOf(one), one.movement] as const));
      const changed = (isMeant: (movement: string) => boolean) =>
        byKey([...facts.changes].filter(([key, movement]) => isOwn(key) && isMeant(movement)));
      expect(shown(page.moved), where).toEqual(changed(isToldMovement));
      expect(shown(page.otherwise), where).toEqual(changed((one) => !isToldMovement(one)));
      expect(shown(page.restated), where).toEqual(
        byKey([...facts.restated].filter(([key]) => isOwn(key))),
      );
      expect(page.stuck.length, where).toBe((findings["stalled"] ?? []).filter(isOwn).length);
    }
  });

  it("are counted in one line each as the year wrote it down", async ({ pages, year }) => {
    const { programme } = year;
    for (const days of tenPageDays(year)) {
      const { view, findings } = factsOf(year, days);
      const { partnerships } = await pages.partnerships.overview.query({ programme, ...days });
      expect(partnerships.map(({ slug }) => slug).sort()).toEqual([...view.forcesOf.keys()].sort());
      for (const { slug, counts, moved, stalled, unconfirmed } of partnerships) {
        const cells = [...view.cells.values()].filter(({ partnership }) => partnership === slug);
        const named = (code: string) =>
          (findings[code] ?? []).filter((key) => key.endsWith(` ${slug}`)).length;
        const live = cells.filter(({ said }) => said.status === "live").length;
        expect([counts.filled, counts.live, moved, stalled, unconfirmed], slug).toEqual([
          ...[cells.length, live, named("moved"), named("stalled"), named("unconfirmed")],
        ]);
      }
    }
  });
});
