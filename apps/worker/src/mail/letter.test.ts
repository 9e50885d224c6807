import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { aLetter } from "../testing/letters.ts";
import { type Letter, sealLetter } from "./letter.ts";

describe("letters that carry the same paper", () => {
  it("have their own head each, and the words and the paper whole", async () => {
    const letter = aLetter();
    const to = { office: "Kent", address: "kent@force.example" };
    const second = { ...letter, to, messageId: "<second@accord.example>" };
    const other = { ...letter, text: "Other words", messageId: "<other@accord.example>" };

    const read = await Promise.all([letter, second, other].map(readBack));

    expect(read.map(({ messageId }) => messageId)).toEqual([
      ...[letter.messageId, "<second@accord.example>", "<other@accord.example>"],
    ]);
    expect(read.map((one) => one.to?.[0]?.address)).toEqual([
      ...[letter.to.address, to.address, letter.to.address],
    ]);
    const words = read.map(({ text }) => text?.trim());
    expect(words).toEqual([letter.text.trim(), letter.text.trim(), "Other words"]);
    for (const { attachments } of read) {
      expect(attachments).toHaveLength(1);
      const bytes = Buffer.from(attachments[0]?.content as ArrayBuffer);
      expect(bytes.equals(letter.attachments[0]?.bytes ?? Buffer.of())).toBe(true);
    }
  });
});

async function readBack(letter: Letter) {
  return PostalMime.parse((await sealLetter(letter)).bytes);
}
