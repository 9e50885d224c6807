import { describe, expect, it } from "vitest";
import { coverageOf, FAMILY, paperFonts } from "./paper-font.ts";

const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("the font of the papers", () => {
  it("bears a name that only we ship, in each of its weights", async () => {
    const fonts = await paperFonts();

    expect(fonts).toHaveLength(3);
    for (const font of fonts) {
      expect(font.includes(utf16be(FAMILY))).toBe(true);
      expect(font.includes(utf16be("AccordSans3-"))).toBe(true);
      expect(font.includes(utf16be("SourceSans3-"))).toBe(false);
    }
  });

  it("keeps its maker, licence and notice", async () => {
    const [font] = await paperFonts();

    expect(font?.includes(utf16be("Adobe"))).toBe(true);
    expect(font?.includes(utf16be("SIL Open Font Licen"))).toBe(true);
  });

  it("knows which characters it has", async () => {
    const [font] = await paperFonts();
    const covered = coverageOf(font!); // three fonts, by the test above

    expect([..."AzŁ£–−’“”□"].every((one) => covered.has(one.codePointAt(0) ?? 0))).toBe(true);
    expect(covered.has("東".codePointAt(0) ?? 0)).toBe(false);
  });
});
