import { describe, expect, it } from "vitest";
import { Reader, type ReaderInput } from "./reader.ts";
import {
  bodyOfReport,
  bodyOfTerms,
  handledAs,
  isAllowedAddress,
  type RecipientTerms,
  recipientsOf,
  sharedSeatsOf,
} from "./recipients.ts";
import { ReportingRules, USUAL_RULES } from "./reporting-rules.ts";

const reader = (said: Partial<ReaderInput> & { readonly address: string }) =>
  Reader.parse({ office: `Office of ${said.address}`, force: null, ...said });

const chiefs = (address: string, said: Partial<ReaderInput> = {}) =>
  reader({ address, body: "chief-constables", ...said });

const monthly: RecipientTerms = {
  body: "chief-constables",
  day: "2026-12-03",
  marking: "OFFICIAL",
  rules: USUAL_RULES,
};

const addresses = (readers: readonly Reader[], terms: Partial<RecipientTerms> = {}) =>
  recipientsOf(readers, { ...monthly, ...terms }).map(({ address }) => address);

describe("who gets a report", () => {
  it("is whoever reads those of its body, and whoever reads all", () => {
    const all = reader({ address: "director@programme.example" });
    const committee = reader({ address: "chair@committee.example", body: "joint-committee" });
    const readers = [chiefs("chief@kent.example"), committee, all];

    expect(addresses(readers)).toEqual(["chief@kent.example", "director@programme.example"]);
    expect(addresses(readers, { body: "joint-committee" })).toEqual([
      "chair@committee.example",
      "director@programme.example",
    ]);
    expect(addresses(readers, { body: null })).toEqual(["director@programme.example"]);
  });

  it("is the holder of the day, from the first to the last, both included", () => {
    const before = chiefs("before@kent.example", { untilDay: "2026-12-02" });
    const since = chiefs("since@kent.example", { fromDay: "2026-12-03" });

    expect(addresses([before, since], { day: "2026-12-02" })).toEqual(["before@kent.example"]);
    expect(addresses([before, since], { day: "2026-12-03" })).toEqual(["since@kent.example"]);
  });

  it("is each address once, as the row of the report's own body says", () => {
    const readers = [
      reader({ address: "Chief@Kent.example", force: null }),
      chiefs("chief@kent.example", { force: "kent", carries: "link" }),
    ];

    expect(recipientsOf(readers, monthly)).toEqual([
      {
        office: "Office of chief@kent.example",
        address: "chief@kent.example",
        force: "kent",
        carries: "link",
      },
    ]);
    expect(recipientsOf(readers.toReversed(), monthly)[0]?.force).toBe("kent");
  });

  it("is nobody of a domain that is not allowed, though the list still has them", () => {
    const rules = { ...USUAL_RULES, allowedDomains: ["police.example"] };
    const readers = [chiefs("chief@kent.police.example"), chiefs("chief@kent.example")];

    expect(addresses(readers, { rules })).toEqual(["chief@kent.police.example"]);
  });

  it("of a correction is whoever was sent the version before and is still a reader, too", () => {
    const moved = reader({ address: "moved@kent.example", body: "joint-committee" });
    const left = chiefs("left@kent.example", { untilDay: "2026-12-01" });
    const joined = chiefs("joined@kent.example");
    const sentBefore = ["Moved@kent.example", "left@kent.example", "removed@kent.example"];

    expect(addresses([moved, left, joined], { sentBefore })).toEqual([
      "moved@kent.example",
      "joined@kent.example",
    ]);
  });
});

describe("how the paper goes", () => {
  const carriage = (carries: "attachment" | "link", terms: Partial<RecipientTerms>) =>
    recipientsOf([chiefs("chief@kent.example", { carries })], { ...monthly, ...terms })[0]?.carries;

  it("is as the reader asks, and as a link where the marking is above the limit", () => {
    const higher = { ...USUAL_RULES, attachUpTo: "OFFICIAL-SENSITIVE" } as const;

    expect(carriage("attachment", {})).toBe("attachment");
    expect(carriage("link", {})).toBe("link");
    expect(carriage("attachment", { marking: "OFFICIAL-SENSITIVE" })).toBe("link");
    expect(carriage("attachment", { marking: "OFFICIAL-SENSITIVE", rules: higher })).toBe(
      "attachment",
    );
    expect(carriage("link", { rules: higher })).toBe("link");
  });
});

describe("a report whose pages are made", () => {
  it.each([
    ["OFFICIAL", "OFFICIAL", "OFFICIAL"],
    ["OFFICIAL-SENSITIVE", "OFFICIAL", "OFFICIAL-SENSITIVE"],
    ["OFFICIAL", "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE"],
  ] as const)("marked %s, of a programme that is %s by now, is handled as %s", (pages, now, as) => {
    expect(handledAs(pages, now)).toBe(as);
  });
});

describe("an allowed address", () => {
  it.each([
    ["chief@norfolk.police.uk", ["police.uk"], true],
    ["chief@POLICE.uk", ["police.uk"], true],
    ["chief@notpolice.uk", ["police.uk"], false],
    ["chief@police.uk.example", ["police.uk"], false],
    ['"a@police.uk"@elsewhere.example', ["police.uk"], false],
    ["chief@anywhere.example", [], true],
  ])("%s of %j: %s", (address, domains, allowed) => {
    expect(isAllowedAddress(address, domains)).toBe(allowed);
  });

  it("is named by its domain, however that was typed", () => {
    const rules = (domain: string) =>
      ReportingRules.safeParse({ ...USUAL_RULES, allowedDomains: [domain] });

    expect(rules(" @Police.UK ").data?.allowedDomains).toEqual(["police.uk"]);
    for (const wrong of ["", "police", "police uk", "a@b.uk", "https://police.uk", "*.police.uk"]) {
      expect(rules(wrong).success, wrong).toBe(false);
    }
  });
});

describe("two holders of one seat", () => {
  it("are told of where their days overlap, and not where one follows the other", () => {
    const seat = { office: "Chief Constable, Kent", body: "chief-constables" };
    const old = reader({ ...seat, address: "old@kent.example", untilDay: "2026-12-31" });
    const next = reader({ ...seat, address: "new@kent.example", fromDay: "2026-12-01" });
    const deputy = reader({ ...seat, address: "deputy@kent.example", role: "Deputy" });

    expect(sharedSeatsOf([old, next, deputy])).toEqual([
      { readers: [old, next], fromDay: "2026-12-01", untilDay: "2026-12-31" },
    ]);
    expect(sharedSeatsOf([old, { ...next, fromDay: deputy.fromDay }])).toMatchObject([
      { fromDay: null, untilDay: "2026-12-31" },
    ]);
    const earlier = reader({ ...seat, address: "old@kent.example", untilDay: "2026-11-30" });
    expect(sharedSeatsOf([earlier, next])).toEqual([]);
  });

  it("cannot be one whose last day is before the first", () => {
    const days = { fromDay: "2026-12-02", untilDay: "2026-12-01" };
    const said = Reader.safeParse({
      office: "Chief",
      address: "c@kent.example",
      force: null,
      ...days,
    });

    expect(said.error?.issues).toMatchObject([
      { path: ["untilDay"], message: "The last day cannot be before the first." },
    ]);
  });
});

describe("the body a report is of", () => {
  const bodies = [
    { slug: "joint-committee", cadence: "quarterly" },
    { slug: "chief-constables", cadence: "monthly" },
    { slug: "another", cadence: "monthly" },
  ] as const;

  it("is that of its schedule's meetings, otherwise the first that meets as often, otherwise none", () => {
    const schedules = [{ kind: "monthly", body: "another" }] as const;

    expect(bodyOfReport("monthly", { schedules, bodies })).toBe("another");
    expect(bodyOfReport("quarterly", { schedules, bodies })).toBe("joint-committee");
    expect(bodyOfReport("monthly", { schedules: [], bodies })).toBe("chief-constables");
    expect(bodyOfReport("monthly", { schedules: [], bodies: [] })).toBeNull();
  });

  it("is not one that was taken off since", () => {
    const schedules = [{ kind: "monthly", body: "dissolved" }] as const;

    expect(bodyOfReport("monthly", { schedules, bodies })).toBe("chief-constables");
  });

  it("is read from the terms of a schedule", () => {
    expect(bodyOfTerms({ when: { by: "meeting", body: "joint-committee" } })).toBe(
      "joint-committee",
    );
    expect(bodyOfTerms({ when: { by: "calendar", body: "joint-committee" } })).toBeNull();
    expect(bodyOfTerms(null)).toBeNull();
  });
});
