import { describe, expect, it } from "vitest";
import {
  beginning,
  digits,
  inSentence,
  listed,
  many,
  quoted,
  scanned,
  shortDay,
  small,
  someOf,
} from "./summary-english.ts";

describe("numbers in plain English", () => {
  it("are words to nine inside a sentence, and figures from ten", () => {
    expect([0, 1, 9, 10, 143].map(inSentence)).toEqual(["no", "one", "nine", "10", "143"]);
  });

  it("are words below a hundred where they begin one", () => {
    expect([0, 1, 12, 20, 22, 99, 143].map(beginning)).toEqual([
      "No",
      "One",
      "Twelve",
      "Twenty",
      "Twenty-two",
      "Ninety-nine",
      "143",
    ]);
  });

  it("are figures from ten where they begin a line of a page", () => {
    expect([0, 1, 9, 10, 143].map(scanned)).toEqual(["No", "One", "Nine", "10", "143"]);
  });

  it("have their thousands marked", () => {
    expect([7, 1000, 60000, 1234567].map(digits)).toEqual(["7", "1,000", "60,000", "1,234,567"]);
  });

  it("take their noun with them", () => {
    expect([many(0, "cell"), many(1, "cell"), many(22, "cell")]).toEqual([
      "no cells",
      "one cell",
      "22 cells",
    ]);
  });
});

describe("lists in plain English", () => {
  it("end in and", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });

  it("count what is beyond a readable number", () => {
    expect(someOf(["a", "b", "c", "d"], 2)).toBe("a, b and two more");
    expect(someOf(["a", "b"], 2)).toBe("a and b");
  });
});

describe("words taken into a sentence", () => {
  it("keep the capitals of a short form", () => {
    expect([small("No common ICT"), small("ICT"), small("")]).toEqual(["no common ICT", "ICT", ""]);
  });

  it("stand in quotation marks that their own do not end", () => {
    expect([quoted("Kent only"), quoted("“Op. Lockdown”")]).toEqual([
      "“Kent only”",
      "‘“Op. Lockdown”’",
    ]);
  });

  it("shorten a day, and leave a month as it is known", () => {
    expect([
      shortDay("31 January 2011", true),
      shortDay("31 January 2011", false),
      shortDay("by January 2011", true),
    ]).toEqual(["31 Jan 2011", "31 Jan", "by January 2011"]);
  });
});
