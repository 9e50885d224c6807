import type { MatrixCell } from "@accord/domain/matrix";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CellFace } from "./cell-face.tsx";
import { type CellMark, marksOf } from "./cell-mark.ts";
import { faceMarkup } from "./cell-markup.ts";
import { MatrixTable } from "./matrix-table.tsx";
import { aCell, aView } from "./testing/examples.ts";

const TRICKY = `<img src=x onerror="alert('1')"> & "Op. Lockdown"`;

function row(cell: MatrixCell | null, mark?: CellMark): string {
  const view = aView({ cells: cell ? [cell] : [] });
  const marks = mark ? new Map([["dogs/herts-beds", mark]]) : null;
  const markup = renderToStaticMarkup(
    <MatrixTable view={view} caption="All" cellHref={(a, p) => `?cell=${a}/${p}`} marks={marks} />,
  );
  return markup.match(/<tr data-area="dogs".*?<\/tr>/)?.[0] ?? "";
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a screen reader says of a row: what is hidden from it gone, tags gone. */
function heard(markup: string): string {
  return markup
    .replace(/<span[^>]*aria-hidden="true".*?<\/span>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll(" ,", ",")
    .trim();
}

describe("a cell as plain markup", () => {
  it.each([
    ["a status", aCell()],
    ["the long stage", aCell({ status: "initial-research" })],
    ["a kind of live and a qualifier", aCell({ liveKind: "signed", qualifier: "with Cambs & Co" })],
    ["words that fit no status", aCell({ status: null, needsReview: true, sourceWording: TRICKY })],
    ["a way to stop", aCell({ status: "partly-ended" })],
  ])("is what the component draws: %s", (_, cell) => {
    const drawn = renderToStaticMarkup(<CellFace cell={cell} />).replace(/^<svg.*?<\/svg>/, "");
    expect(faceMarkup(cell, false)).toBe(drawn);
    expect(textOf(faceMarkup(cell, true))).toBe(textOf(drawn));
  });

  it("reads no name, comment or word as markup", () => {
    const view = aView();
    const areas = view.areas.map((area) => ({ ...area, name: TRICKY, comment: TRICKY }));
    const partnerships = view.partnerships.map((one) => ({ ...one, name: TRICKY }));
    const cells = [aCell({ qualifier: TRICKY })];
    const markup = renderToStaticMarkup(
      <MatrixTable
        view={{ ...view, areas, partnerships, cells }}
        caption="All"
        cellHref={() => `?cell="><b>`}
        reach={new Map([["dogs", TRICKY]])}
        marks={
          new Map([
            [
              "dogs/herts-beds",
              {
                movement: "reworded",
                was: aCell({ status: null, sourceWording: TRICKY, needsReview: true }),
                restated: null,
              },
            ],
          ])
        }
      />,
    );

    expect(markup).not.toContain("<img");
    expect(markup).not.toContain('"><b>');
  });
});

describe("what differs from the compared day", () => {
  it("is heard in words after the status, and stands struck through under it", () => {
    const was = aCell({ status: "being-considered" });
    const markup = row(aCell(), { movement: "forward", was, restated: null });

    expect(heard(markup)).toContain("Live, forward from being considered");
    expect(markup).toMatch(/<s>Being considered<\/s>/);
    expect(markup).toContain('data-moved="forward"');
  });

  it.each([
    ["back", aCell({ status: "live" }), "back from live"],
    ["stopped", aCell({ status: "live" }), "stopped from live"],
    ["new", null, "new, was blank"],
    ["first-recorded", null, "first recorded"],
    ["detail", aCell({ qualifier: "with Cambs" }), "detail changed from with Cambs"],
  ] as const)("says of %s how it was", (movement, was, words) => {
    expect(heard(row(aCell({ status: "suspended" }), { movement, was, restated: null }))).toContain(
      words,
    );
  });

  it("shows where something was, and is blank now", () => {
    const markup = row(null, { movement: "taken-out", was: aCell(), restated: null });

    expect(heard(markup)).toContain("Nothing recorded, taken out, was live");
    expect(markup).toContain("<s>Live</s>");
  });

  it("tells a record that was changed apart from a move", () => {
    const change = {
      area: "dogs",
      partnership: "herts-beds",
      movement: "forward" as const,
      after: aCell(),
    };
    const marks = marksOf([], [{ ...change, before: aCell({ status: "being-progressed" }) }]);
    const markup = row(aCell(), marks.get("dogs/herts-beds"));

    expect(heard(markup)).toContain("Live, restated, had said being progressed");
    expect(markup).toContain('data-moved="restated"');
    expect(markup).not.toContain("<s>");
  });

  it("says both where a cell moved and its record was changed", () => {
    const was = aCell({ status: "being-progressed" });
    const mark: CellMark = { movement: "forward", was, restated: { hadSaid: null } };

    expect(heard(row(aCell(), mark))).toContain(
      "Live, forward from being progressed, restated, had said blank",
    );
  });
});
