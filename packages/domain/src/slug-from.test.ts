import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Slug } from "./slug.ts";
import { slugFrom } from "./slug-from.ts";

describe("the slug that is offered for a name", () => {
  it.each([
    ["Herts/Beds & Cambs", "herts-beds-and-cambs"],
    ["  Café’s – Überwachung ", "cafes-uberwachung"],
    ["7 Force", "7-force"],
    ["—", ""],
  ])("for %s is %s", (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });

  it("is a slug, whatever the name, unless nothing is left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
        const slug = slugFrom(name);
        expect(slug === "" || Slug.safeParse(slug).success).toBe(true);
      }),
    );
  });
});
