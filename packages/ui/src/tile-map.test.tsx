import { FORCE_TILES } from "@accord/domain/force-tiles";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type MapTile, shadeOf, TileMap } from "./tile-map.tsx";

const TILES: readonly MapTile[] = FORCE_TILES.map(({ onsCode, ...place }) => ({
  key: onsCode,
  count: 0,
  ...place,
}));

function drawn(tiles: readonly MapTile[]): string {
  return renderToStaticMarkup(<TileMap tiles={tiles} says="Nothing is shared." />);
}

describe("the tile map of the forces", () => {
  it("has 43 squares, each of one force and at a place of its own", () => {
    const places = new Set(FORCE_TILES.map(({ column, row }) => `${column} ${row}`));

    expect(FORCE_TILES).toHaveLength(43);
    expect(places.size).toBe(43);
    expect(new Set(FORCE_TILES.map(({ label }) => label)).size).toBe(43);
    expect([...drawn(TILES).matchAll(/<rect/g)]).toHaveLength(43);
  });

  it("is one picture that says what it shows", () => {
    expect(drawn(TILES)).toMatch(/^<svg[^>]*role="img"[^>]*aria-label="Nothing is shared\."/);
  });

  it("shades by what is counted, and prints the number where there is one", () => {
    const [one, other, ...rest] = TILES;
    if (!one || !other) throw new Error("There are tiles.");
    const markup = drawn([{ ...one, count: 40 }, { ...other, count: 18, isOwn: true }, ...rest]);

    expect(markup).toContain('data-shade="5"');
    expect(markup).toContain('data-own="true" data-shade="3"');
    expect(markup).toContain(">40</text>");
    expect(markup).not.toContain(">0</text>");
  });

  it("gives the least that is something a shade, and nothing none", () => {
    expect(shadeOf(1, 1_000)).toBe(1);
    expect(shadeOf(0, 1_000)).toBe(0);
    expect(shadeOf(null, 1_000)).toBe(0);
    expect(shadeOf(0, 0)).toBe(0);
  });

  it("draws nothing of no tiles", () => {
    expect(drawn([])).not.toContain("NaN");
    expect(drawn([])).not.toContain("Infinity");
  });
});
