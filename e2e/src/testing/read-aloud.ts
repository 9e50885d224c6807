import type { Locator } from "playwright-core";

/** The headings of a part of a page below its title, in their order, with their spaces as they are read. */
export async function headingsOf(part: Locator): Promise<string[]> {
  const texts = await part.getByRole("heading", { level: 2 }).allTextContents();
  return texts.map((text) => text.replace(/\s+/g, " ").trim());
}
