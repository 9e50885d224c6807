import { describe, expect, it } from "vitest";
import { Source } from "./programme.ts";

describe("a paper", () => {
  const paper = {
    slug: "strategy-2011",
    title: "Strategy",
    publisher: "Us",
    published: { date: "2011", precision: "year" },
    sha256: null,
  };

  it.each(["https://police.example/paper.pdf", "http://police.example", null])(
    "may stand at %s",
    (link) => {
      expect(Source.safeParse({ ...paper, link }).success).toBe(true);
    },
  );

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "paper.pdf"])(
    "does not stand at %s, which nobody should follow",
    (link) => {
      expect(Source.safeParse({ ...paper, link }).success).toBe(false);
    },
  );
});
