import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { lazyPage } from "./lazy-page.tsx";
import { NotFetchedError } from "./not-fetched.ts";

describe("a page whose code comes when one goes to it", () => {
  it("says that it did not come where the line is cut, and is asked for again the next time", async () => {
    let isCut = true;
    const Page = lazyPage(async () => {
      if (isCut) throw new TypeError("Failed to fetch dynamically imported module");
      return () => <h1>Forces</h1>;
    });

    await Page.preload();
    expect(() => renderToStaticMarkup(<Page />)).toThrow(NotFetchedError);

    isCut = false;
    await Page.preload();
    expect(renderToStaticMarkup(<Page />)).toBe("<h1>Forces</h1>");
  });
});
