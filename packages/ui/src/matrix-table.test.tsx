import type { MatrixView } from "@accord/domain/matrix";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MatrixTable, type MatrixTableProps } from "./matrix-table.tsx";
import { aCell, aView } from "./testing/examples.ts";

function drawn(view: MatrixView, props: Partial<MatrixTableProps> = {}): string {
  return renderToStaticMarkup(
    <MatrixTable
      view={view}
      caption="Status by area and partnership"
      cellHref={(area, partnership) => `?cell=${area}.${partnership}`}
      {...props}
    />,
  );
}

/** What is read of a row: tags gone, one space between words. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function rowOf(markup: string, area: string): string {
  return markup.match(new RegExp(`<tr data-area="${area}".*?</tr>`))?.[0] ?? "";
}

describe("the matrix as people read it", () => {
  it("is a native table with a caption and a head for every column", () => {
    const markup = drawn(aView());

    expect(markup).toMatch(/^<table/);
    expect(markup).toContain("Status by area and partnership</caption>");
    const heads = [...markup.matchAll(/<th scope="col".*?<\/th>/g)].map(([head]) => textOf(head));
    expect(heads).toEqual([
      "Business area",
      "Herts/ Beds 1 live of 2",
      "Essex/ Kent none live of 1",
      "Comment in the source",
    ]);
  });

  it("gives a column's short name for repeating, without its count", () => {
    expect(drawn(aView())).toContain('scope="col" abbr="Herts/Beds"');
  });

  it("heads every row with its area and every group with its name", () => {
    const markup = drawn(aView());

    expect([...markup.matchAll(/scope="row"/g)]).toHaveLength(3);
    const groups = [...markup.matchAll(/<th scope="rowgroup".*?<\/th>/g)].map(([head]) =>
      textOf(head),
    );
    expect(groups).toEqual(["Local policing no areas", "Protective services 3 areas"]);
  });

  it("states the roles of a table, which a phone's layout would lose", () => {
    const markup = drawn(aView());

    for (const role of ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"]) {
      expect(markup).toContain(`role="${role}"`);
    }
  });

  it("says every status in words, the long one whole though the eye sees it short", () => {
    const row = rowOf(drawn(aView()), "hr");

    expect(row).toContain('Initial research<span class="visually-hidden">');
    expect(textOf(row)).toContain("Initial research pending formal tasking");
  });

  it("shows words that fit no status as the source prints them, and that they need review", () => {
    const row = textOf(rowOf(drawn(aView()), "anpr"));

    expect(row).toContain("Needs review: Regular joint operations conducted");
  });

  it("leaves a blank cell empty", () => {
    const row = rowOf(drawn(aView()), "dogs");

    expect(row).toMatch(/<td[^>]*data-partnership="essex-kent"[^>]*data-blank="true"><\/td>/);
  });

  it("can let a blank cell be opened where it can be filled", () => {
    const row = rowOf(drawn(aView(), { opensBlanks: true }), "dogs");

    expect(row).toContain('href="?cell=dogs.essex-kent"');
  });

  it("shows a qualifier under the status it qualifies", () => {
    const view = aView({
      cells: [aCell({ status: "being-progressed", qualifier: "with Cambs" })],
    });

    expect(textOf(rowOf(drawn(view), "dogs"))).toContain("Being progressed with Cambs");
  });

  it("links every filled cell to its story", () => {
    expect([...drawn(aView()).matchAll(/<a id="cell\.[^"]+" href="\?cell=/g)]).toHaveLength(3);
  });

  it("marks the cell that is open as the current one", () => {
    const markup = drawn(aView(), { selected: { area: "dogs", partnership: "herts-beds" } });

    expect([...markup.matchAll(/aria-current="true"/g)]).toHaveLength(1);
    expect(rowOf(markup, "dogs")).toContain('aria-current="true"');
  });

  it("tells in one line why a group has no areas", () => {
    const view = aView();
    const note = "Neighbourhood policing is outside collaboration.";
    const groups = view.groups.map((group, index) => (index === 0 ? { ...group, note } : group));

    expect(drawn({ ...view, groups })).toContain(note);
  });

  it("leaves out rows that a filter does not mean, and takes the fill from what else stands in the others", () => {
    const markup = drawn(aView(), { matching: new Set(["anpr/essex-kent"]) });

    expect(rowOf(markup, "anpr")).not.toBe("");
    expect(rowOf(markup, "dogs")).toBe("");
  });

  it("makes of each name what narrows to it, with the way to its page beside it", () => {
    const markup = drawn(aView(), {
      heads: {
        chosen: { area: "dogs" },
        onChoose: () => {},
        areaHref: (slug) => `/areas/${slug}`,
        partnershipHref: (slug) => `/partnerships/${slug}`,
        onGo: () => {},
      },
    });

    expect(rowOf(markup, "dogs")).toMatch(/<button[^>]*aria-pressed="true">Dogs<\/button>/);
    expect(rowOf(markup, "hr")).toMatch(/<button[^>]*aria-pressed="false">HR<\/button>/);
    expect(rowOf(markup, "dogs")).toMatch(/href="\/areas\/dogs"[^>]*aria-label="Page of Dogs"/);
    expect(markup).toMatch(
      /href="\/partnerships\/herts-beds"[^>]*aria-label="Page of Herts\/Beds"/,
    );
    expect(markup).toContain('aria-label="Rows of Protective services"');
    expect(markup).toMatch(/data-choose="group"[^>]*>Protective services<\/button>/);
  });

  it("leaves out a group that a filter means nothing of", () => {
    const markup = drawn(aView(), { matching: new Set(["anpr/essex-kent"]) });

    expect(markup).toContain("Protective services");
    expect(markup).not.toContain("Local policing");
  });

  it("keeps the words of the cells where the eye sees marks only", () => {
    const markup = drawn(aView(), { marksOnly: true });

    expect(markup).toContain("data-marks-only");
    expect(textOf(rowOf(markup, "dogs"))).toContain("Live");
  });

  it("leaves the reach column out unless it is given", () => {
    expect(drawn(aView())).not.toContain("Live in");
    const reach = new Map([["dogs", "1 pair"]]);
    expect(textOf(rowOf(drawn(aView(), { reach }), "dogs"))).toContain("Dogs 1 pair");
  });

  it("scrolls within a named region that the keyboard reaches when columns do not fit", () => {
    const [partnership] = aView().partnerships;
    if (!partnership) throw new Error("The example view holds two partnerships.");
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...partnership,
      slug: `partnership-${index}`,
    }));

    expect(drawn(aView({ partnerships: many, cells: [] }))).toMatch(
      /^<section[^>]*aria-label="Status by area and partnership"[^>]*tabindex="0"/,
    );
  });
});

describe("the matrix as people keep it", () => {
  it("is the same table until it is entered, then a grid; its squares are cells of either", () => {
    const beside = drawn(aView(), { keeping: "beside", opensBlanks: true });
    const entered = drawn(aView(), { keeping: "entered", opensBlanks: true });

    expect(beside).toContain('role="table"');
    expect(entered).toContain('role="grid" aria-multiselectable="true"');
    expect(beside).not.toMatch(/<td[^>]*data-partnership[^>]*role=/);
    expect(entered.replace('role="grid" aria-multiselectable="true"', 'role="table"')).toBe(beside);
  });

  it("counts rows and columns, and leaves no square in the way of Tab", () => {
    const markup = drawn(aView(), { keeping: "beside", opensBlanks: true });

    expect(markup).toContain('aria-rowcount="4"');
    expect(rowOf(markup, "dogs")).toContain('aria-colindex="2"');
    expect([...markup.matchAll(/<a /g)]).toHaveLength(
      [...markup.matchAll(/<a [^>]*tabindex="-1"/g)].length,
    );
  });

  it("says what is not confirmed, in the column's head and at the cell", () => {
    const markup = drawn(aView(), { keeping: "beside" });

    expect(textOf(markup)).toContain("2 not confirmed");
    expect(textOf(rowOf(markup, "dogs"))).toContain("not confirmed");
    expect(textOf(drawn(aView()))).not.toContain("not confirmed");
  });
});
