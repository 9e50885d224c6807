import { describe, expect, it } from "vitest";
import { NO_DATE } from "../typed-stretch.ts";
import { NO_PARTY_NAME, readPartyName, type TypedPartyName } from "./typed-party-name.ts";

const IDS = { name: "its-name", from: "its-from", until: "its-until", source: "its-source" };

const TYPED: TypedPartyName = {
  name: " Suffolk County Council ",
  dates: { from: { ...NO_DATE, year: "1974", precision: "year" }, hasEnded: false, until: NO_DATE },
  source: "",
};

describe("what a party is called, as it is typed", () => {
  it("is what the domain has for it, without a source where none is chosen", () => {
    expect(readPartyName(TYPED, IDS)).toEqual({
      said: {
        name: "Suffolk County Council",
        from: { date: "1974", precision: "year" },
        until: null,
        source: null,
      },
      problems: [],
    });
  });

  it("says once what is wrong with each field, the name first", () => {
    const { said, problems } = readPartyName(NO_PARTY_NAME, IDS);

    expect(said).toBeNull();
    expect(problems.map(({ field }) => field)).toEqual([IDS.name, IDS.from]);
  });

  it("asks for the end that was said to be known, and for nothing else", () => {
    const ended = { ...TYPED, dates: { ...TYPED.dates, hasEnded: true } };

    expect(readPartyName(ended, IDS).problems.map(({ field }) => field)).toEqual([IDS.until]);
  });
});
