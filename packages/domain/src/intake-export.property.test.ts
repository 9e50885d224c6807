import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "./calendar.ts";
import type { Entry } from "./entry.ts";
import { proposeIntake } from "./propose-intake.ts";
import { STATUS } from "./status.ts";
import { anyDay, anyHistory } from "./testing/any-history.ts";
import { aFoundMatrix, detailsOf, someFacts, someTerms } from "./testing/intake-examples.ts";

const CELLS = ["dogs", "hr"].flatMap((area) =>
  ["norfolk-suffolk", "essex-kent"].map((partnership) => ({ area, partnership })),
);

/** The entries of a whole register: each cell has a history of its own. */
const anyRegister: fc.Arbitrary<Entry[]> = fc
  .tuple(...CELLS.map(() => anyHistory))
  .map((histories) =>
    histories.flatMap((entries, index) => {
      const far = index * 1_000;
      const cell = { programme: "eastern-region", ...CELLS[index]! }; // as many histories as cells
      return entries.map((entry) => ({
        ...entry,
        cell,
        id: entry.id + far,
        place: entry.place + far,
        names: entry.names === null ? null : entry.names + far,
      }));
    }),
  );

/** The register as at a day, as our own list of it reads. */
function exported(entries: readonly Entry[], day: CalendarDate, hasClaims = true) {
  const { view } = someFacts(entries, someTerms({ effective: { date: day, precision: "day" } }));
  const headings = view.partnerships.map(({ name }) => name);
  const rows = view.areas.map(({ slug, name }) => ({
    area: name,
    cells: view.partnerships.map((partnership) => {
      const cell = view.cells.find(
        (one) => one.area === slug && one.partnership === partnership.slug,
      );
      if (!cell) return "";
      const words = cell.status === null ? (cell.sourceWording ?? "") : STATUS[cell.status].label;
      return { words, details: { ...detailsOf(cell), ...(hasClaims ? {} : { claim: null }) } };
    }),
  }));
  return aFoundMatrix(headings, rows, { form: "list" });
}

describe("a list that the register gave out, taken in again", () => {
  it("changes nothing, of whichever day it is", () => {
    fc.assert(
      fc.property(anyRegister, anyDay, fc.boolean(), (entries, day, hasClaims) => {
        const asAt = CalendarDate.parse(day);
        const terms = someTerms({ effective: { date: day, precision: "day" } });
        const facts = someFacts(entries, terms, { today: CalendarDate.parse("2026-11-22") });

        const { counts, blocks } = proposeIntake(exported(entries, asAt, hasClaims), facts, terms);

        expect(counts).toEqual({
          added: 0,
          changed: 0,
          same: facts.view.cells.length,
          missing: 0,
          needsReview: 0,
          notPlaced: 0,
        });
        expect(blocks.map(({ what }) => what)).toEqual(["nothing-to-record"]);
      }),
      { numRuns: 300 },
    );
  });

  it("changes nothing of a later day either, though it is a past one's", () => {
    fc.assert(
      fc.property(anyRegister, anyDay, (entries, day) => {
        const terms = someTerms({ effective: { date: "2026-11-22", precision: "day" } });
        const facts = someFacts(entries, terms, { today: CalendarDate.parse("2026-11-22") });

        const { counts } = proposeIntake(exported(entries, CalendarDate.parse(day)), facts, terms);

        expect(counts).toMatchObject({ added: 0, changed: 0, needsReview: 0, notPlaced: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it("gives a register that is empty the same matrix", () => {
    fc.assert(
      fc.property(anyRegister, anyDay, (entries, day) => {
        const terms = someTerms({ effective: { date: day, precision: "day" } });
        const { view } = someFacts(entries, terms);
        const facts = someFacts([], terms, { today: CalendarDate.parse("2026-11-22") });

        const proposal = proposeIntake(exported(entries, view.asAt), facts, terms);

        const said = proposal.rows.flatMap(({ cells }) => cells.map(({ statement }) => statement));
        expect(said).toEqual(
          view.cells.map((cell) =>
            expect.objectContaining({
              status: cell.status,
              qualifier: cell.qualifier,
              needsReview: cell.needsReview,
              sourceWording: cell.sourceWording,
              effective: cell.effectiveOn,
              claim: cell.kind,
            }),
          ),
        );
      }),
    );
  });
});
