import { Grant } from "@accord/domain/actor";
import { firstDay, lastDayOf } from "@accord/domain/calendar";
import { Force, Party } from "@accord/domain/force";
import { nextReadersOf } from "@accord/domain/next-readers";
import { Partnership } from "@accord/domain/partnership";
import { Source } from "@accord/domain/programme";
import { Reader } from "@accord/domain/reader";
import { USUAL_RULES } from "@accord/domain/reporting-rules";
import { describe, expect, it } from "vitest";
import { ACCOUNTS } from "./accounts.ts";
import { BODIES } from "./eastern-region/governance.ts";
import { READERS } from "./eastern-region/readers.ts";
import { FORCES } from "./forces.ts";
import { PARTIES } from "./parties.ts";
import { PARTNERSHIPS } from "./partnerships.ts";
import { SOURCES } from "./sources.ts";

/** What the sources show a party to have been called on a day; null where none does. */
function nameOn(slug: string, day: string): string | null {
  const party = PARTIES.find((other) => other.slug === slug);
  const name = party?.succession.find(
    ({ from, until }) => firstDay(from) <= day && day <= lastDayOf(until?.date ?? "9999"),
  );
  return name?.name ?? null;
}

describe("the register of the demonstration", () => {
  it("is made of records the domain takes", () => {
    for (const force of FORCES) expect(Force.parse(force)).toEqual(force);
    for (const party of PARTIES) expect(Party.parse(party)).toEqual(party);
    for (const partnership of PARTNERSHIPS) {
      expect(Partnership.parse(partnership)).toEqual(partnership);
    }
    for (const source of SOURCES) expect(Source.parse(source)).toEqual(source);
    for (const reader of READERS) expect(Reader.parse(reader)).toMatchObject(reader);
    for (const { grants } of ACCOUNTS) {
      for (const grant of grants) expect(Grant.parse(grant)).toEqual(grant);
    }
  });

  it("has readers for a monthly report to the chief constables and a quarterly one to the committee", () => {
    const readers = READERS.map((reader) => Reader.parse(reader));
    const facts = { bodies: BODIES, schedules: [], day: "2011-02-01", rules: USUAL_RULES };

    expect(nextReadersOf(readers, { ...facts, marking: "OFFICIAL" })).toEqual([
      { kind: "monthly", body: "chief-constables", readers: 9, byLink: 0 },
      { kind: "quarterly", body: "joint-statutory-committee", readers: 4, byLink: 1 },
    ]);
  });

  it("has seven forces, six of them Eastern, and all six in the regional partnership", () => {
    const eastern = FORCES.filter(({ region }) => region === "Eastern").map(({ slug }) => slug);
    const regional = PARTNERSHIPS.find(({ slug }) => slug === "regional");

    expect(FORCES).toHaveLength(7);
    expect(regional?.members.map(({ force }) => force)).toEqual(eastern);
  });

  it("has the members of every partnership before January 2011", () => {
    const from = PARTNERSHIPS.flatMap(({ members }) => members.map((member) => member.from));

    expect(from.every((date) => firstDay(date) < "2010-12-31")).toBe(true);
  });

  it("gives every name and alias of a partnership to one partnership", () => {
    const names: string[] = PARTNERSHIPS.flatMap(({ name, aliases }) => [name, ...aliases]);

    expect(new Set(names).size).toBe(names.length);
  });

  it("sends to addresses that nobody can own", () => {
    const addresses = [...READERS, ...ACCOUNTS].map(({ address }) => address);

    for (const address of addresses) expect(address).toMatch(/\.example$/);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe("the fourteen parties", () => {
  it("are a chief officer and a policing body for each force", () => {
    for (const { slug } of FORCES) {
      const kinds = PARTIES.filter(({ force }) => force === slug).map(({ kind }) => kind);

      expect(kinds).toEqual(["chief-officer", "policing-body"]);
    }
    expect(PARTIES).toHaveLength(14);
  });

  it.each([
    ["norfolk-policing-body", "2011-01-31", "Norfolk Police Authority"],
    ["norfolk-policing-body", "2012-06-01", null],
    ["norfolk-policing-body", "2013-01-28", "Police and Crime Commissioner for Norfolk"],
    ["norfolk-policing-body", "2025-10-24", "Police and Crime Commissioner for Norfolk"],
    ["norfolk-policing-body", "2026-01-01", null],
    ["essex-policing-body", "2016-02-29", "Police and Crime Commissioner for Essex"],
    ["essex-policing-body", "2013-06-01", null],
    ["essex-policing-body", "2018-01-01", null],
    ["kent-policing-body", "2011-01-31", null],
    ["kent-policing-body", "2016-02-01", "Police and Crime Commissioner for Kent"],
    ["kent-chief-officer", "2016-02-01", "Chief Constable of Kent"],
  ])(
    "are called as a source shows on its date, and nothing otherwise: %s on %s",
    (slug, day, name) => {
      expect(nameOn(slug, day)).toBe(name);
    },
  );
});
