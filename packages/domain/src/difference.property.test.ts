import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDate, firstDay } from "./calendar.ts";
import { differenceOf, movedAndRestated } from "./difference.ts";
import type { Entry } from "./entry.ts";
import type { MatrixView } from "./matrix.ts";
import type { Movement } from "./movement.ts";
import { resolveCell } from "./resolve.ts";
import { anyAct, anyDay, anyHistory, anyInstant, recordNext } from "./testing/any-history.ts";
import { aCell, aMatrix } from "./testing/examples.ts";

const later = "2012-01-01T00:00:00.000Z";

/** The matrix with one cell, as the history has it. */
function viewOf(entries: readonly Entry[], asAt: string, knownAt: string): MatrixView {
  const standing = resolveCell(entries, { asAt: asAt as CalendarDate, knownAt });
  if (!standing) return aMatrix([]);
  const { status, liveKind, qualifier, sourceWording, needsReview, effective, claim } =
    standing.statement;
  return aMatrix([
    aCell({
      status,
      liveKind,
      qualifier,
      sourceWording,
      needsReview,
      effectiveOn: effective,
      kind: claim === "moved" ? "moved" : "observed",
    }),
  ]);
}

// What a movement is called seen from the other end.
const MIRROR = {
  forward: ["back", "stopped"],
  back: ["forward"],
  stopped: ["forward", "stopped"],
  new: ["taken-out"],
  "first-recorded": ["taken-out"],
  reworded: ["reworded"],
  detail: ["detail"],
  "taken-out": ["new", "first-recorded"],
} as const satisfies Record<Movement, readonly Movement[]>;

describe("the difference of any two views", () => {
  it("of a and b is the mirror of b and a", () => {
    fc.assert(
      fc.property(anyHistory, anyDay, anyDay, anyInstant, (entries, one, other, knownAt) => {
        const [a, b] = [viewOf(entries, one, knownAt), viewOf(entries, other, later)];
        const [there, back] = [differenceOf(a, b), differenceOf(b, a)];

        expect(back.map(({ before, after }) => [after, before])).toEqual(
          there.map(({ before, after }) => [before, after]),
        );
        for (const [n, { movement }] of there.entries()) {
          expect(MIRROR[movement]).toContain(back[n]?.movement);
        }
      }),
    );
  });
});

describe("moved and restated, whatever the history", () => {
  const anyDays = fc.tuple(anyDay, anyDay).map((days) => days.sort());

  it("meet: what is restated ends where what moved begins", () => {
    fc.assert(
      fc.property(anyHistory, anyDays, anyInstant, (entries, [was, is], knownThen) => {
        const views = {
          asReported: viewOf(entries, was!, knownThen), // a tuple of two days
          asReportedKnownNow: viewOf(entries, was!, later),
          now: viewOf(entries, is!, later),
        };
        const { moved, restated } = movedAndRestated(views);
        const middle = views.asReportedKnownNow.cells[0] ?? null;

        for (const change of restated) expect(change.after).toEqual(middle);
        for (const change of moved) expect(change.before).toEqual(middle);
        if (moved.length + restated.length === 0) {
          expect(differenceOf(views.asReported, views.now)).toEqual([]);
        }
      }),
    );
  });

  it("part every act recorded since: of the reported day or before it restates, after it moves", () => {
    fc.assert(
      fc.property(anyHistory, anyAct, anyDays, (entries, act, [was, is]) => {
        const knownThen = entries.at(-1)?.recordedAt ?? "2011-01-01T00:00:00.000Z";
        const grown = recordNext(entries, { ...act, does: "open", pause: 1 });
        const { restated } = movedAndRestated({
          asReported: viewOf(grown, was!, knownThen), // a tuple of two days
          asReportedKnownNow: viewOf(grown, was!, later),
          now: viewOf(grown, is!, later),
        });

        if (firstDay(act.statement.effective) > was!) expect(restated).toEqual([]);
      }),
    );
  });
});
