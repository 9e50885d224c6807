import type { Message } from "@accord/domain/message";
import { describe, expect, it } from "vitest";
import { renderMessage } from "./render-message.ts";

const url =
  "https://accord.example/admin/by-link#a-token-of-forty-three-letters-and-some-more-here";
const message: Message = {
  marking: "OFFICIAL",
  about: "Eastern Region",
  heading: "Please look at 36 cells",
  paragraphs: ["They are the cells of Norfolk/Suffolk <as at> 31 January 2011."],
  link: { words: "Look at the cells", url },
  foot: ["The link is good until 30 November 2026."],
};

describe("a message of its own", () => {
  it("says the same in text and in HTML, with the link whole in both", async () => {
    const { text, html } = await renderMessage(message);

    expect(text.split("\n")).toContain(url);
    expect(text).toMatch(/^OFFICIAL\n\nEASTERN REGION\nPlease look at 36 cells\n/);
    expect(html).toContain(`href="${url}"`);
    expect(html).toContain("Norfolk/Suffolk &lt;as at&gt; 31 January 2011");
    for (const words of [message.heading, ...message.foot]) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
  });

  it("fetches nothing when it is opened", async () => {
    const { html } = await renderMessage(message);

    expect(html).not.toMatch(/<img|<script|<link|url\(|@import/);
  });
});
