import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReachLine, type ReachStop } from "./reach-line.tsx";

function aStop(stop: Partial<ReachStop> = {}): ReachStop {
  return {
    counted: "live",
    words: "Norfolk/Suffolk: Live",
    movement: null,
    href: "/cell",
    ...stop,
  };
}

function drawn(stops: readonly (ReachStop | null)[], live: number | null): string {
  return renderToStaticMarkup(
    <table>
      <tbody>
        <tr>
          <ReachLine stops={stops} live={live} />
        </tr>
      </tbody>
    </table>,
  );
}

/** What each square draws of the line, the force's own first. */
function lineOf(markup: string): (string | null)[] {
  return [...markup.matchAll(/<td[^>]*>/g)].map(
    ([square]) => square.match(/data-line="([a-z]+)"/)?.[1] ?? null,
  );
}

describe("the line of a reach", () => {
  it("goes from the force's own dot to the widest that is live, past what is not", () => {
    const markup = drawn([null, aStop({ counted: "being-considered" }), aStop(), aStop()], 2);

    expect(lineOf(markup)).toEqual(["start", "through", "through", "end", null]);
  });

  it("is none where nothing is live, and a square for each arrangement stays", () => {
    expect(lineOf(drawn([null, aStop({ counted: "suspended" })], null))).toEqual([
      null,
      null,
      null,
    ]);
    expect(lineOf(drawn([], null))).toEqual([null]);
  });

  it("says in words what each disc says, and leads to its story", () => {
    const markup = drawn([aStop({ words: "Norfolk/Suffolk: Live", href: "/dogs" })], 0);

    expect(markup).toContain('<a href="/dogs"');
    expect(markup).toContain(">Norfolk/Suffolk: Live</span>");
  });

  it("leaves a blank empty", () => {
    expect(drawn([null], null)).toMatch(/<td[^>]*><\/td>/);
  });
});
