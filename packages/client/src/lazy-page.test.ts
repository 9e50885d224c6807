import { describe, expect, it } from "vitest";
import { lazyPage } from "./lazy-page.ts";
import { NotFetchedError } from "./not-fetched.ts";

describe("a page whose code comes when one goes to it", () => {
  it("says that it did not come where the line is cut, and is asked for again the next time", async () => {
    let isCut = true;
    const Forces = () => null;
    const Page = lazyPage(async () => {
      if (isCut) throw new TypeError("Failed to fetch dynamically imported module");
      return Forces;
    });

    await Page.preload();
    expect(() => Page({})).toThrow(NotFetchedError);

    isCut = false;
    await Page.preload();
    expect(Page({})).toMatchObject({ type: Forces });
  });
});
