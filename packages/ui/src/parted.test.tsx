import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { parted } from "./parted.tsx";

describe("a name in a narrow column", () => {
  it("may break after its strokes, and nowhere else", () => {
    expect(renderToStaticMarkup(parted("Herts/Beds/Cambs"))).toBe("Herts/<wbr/>Beds/<wbr/>Cambs");
    expect(renderToStaticMarkup(parted("Regional"))).toBe("Regional");
  });
});
