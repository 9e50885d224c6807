import { NewProgramme } from "@accord/domain/programme";
import { describe, expect, it } from "vitest";
import { router } from "./router.tsx";

describe("the addresses of pages", () => {
  it("are none that a programme could be given, so that each can be reached", () => {
    const begins = Object.keys(router.routesByPath).map((path) => path.split("/")[1] ?? "");
    const pages = begins.filter((part) => /^[a-z]/.test(part));
    const free = pages.filter(
      (slug) =>
        NewProgramme.safeParse({ slug, name: "Ours", marking: "OFFICIAL", showAsAt: null }).success,
    );

    expect(pages).toContain("by-link");
    expect(free).toEqual([]);
  });
});
