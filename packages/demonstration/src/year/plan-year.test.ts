import { describe, expect, it } from "vitest";
import { generateYear } from "./begin-year.ts";
import { linksOf, type YearAct } from "./generated-year.ts";
import { firstDayOf, keyOf, standing } from "./testing/oracle.ts";

const year = generateYear(2011);
const kinds = (acts: readonly YearAct[]) => new Set(acts.map(({ kind }) => kind));

describe("a year that is made up", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(generateYear(2011)).toEqual(year);
    expect(generateYear(2012).acts).not.toEqual(year.acts);
  });

  it("is 250 to 350 acts of every kind, in order, each at a moment of its own", () => {
    const moments = year.acts.map(({ instant }) => instant);

    expect(year.acts.length).toBeGreaterThan(250);
    expect(year.acts.length).toBeLessThan(350);
    expect(kinds(year.acts).size).toBe(22);
    expect(moments).toEqual([...new Set(moments)].sort());
    expect(moments.every((moment) => moment > year.begins && moment < `${year.lastDay}T23`)).toBe(
      true,
    );
  });

  it("leaves Appendix B as it was published, and says nothing of a day before February 2011", () => {
    for (const link of year.acts.flatMap(linksOf)) {
      expect(link.chain).toBeGreaterThan(year.appendixB.length);
      if (link.said) expect(firstDayOf(link.said) > year.firstDay).toBe(true);
    }
  });

  it("writes down what stood before each new entry as a replay finds it", () => {
    for (const act of year.acts.filter(({ kind }) => kind === "entry" || kind === "acceptance")) {
      for (const link of linksOf(act)) {
        const before = new Date(Date.parse(act.instant) - 1).toISOString();
        const stood = link.said && standing(year, firstDayOf(link.said), before).get(keyOf(link));
        expect(link.from).toBe(stood ? (stood.said.status ?? "needs-review") : "blank");
      }
    }
  });

  it("has what makes a year: late recordings, plans that came due, and ones ahead", () => {
    const opened = year.acts.filter(({ kind }) => kind === "entry");
    const lag = (act: YearAct) =>
      linksOf(act).map(({ said }) => (said ? act.instant.slice(0, 10) > firstDayOf(said) : false));
    const ahead = opened.filter((act) =>
      linksOf(act).some(({ said }) => said && firstDayOf(said) > act.instant.slice(0, 10)),
    );

    expect(opened.filter((act) => lag(act).includes(true)).length).toBeGreaterThan(20);
    expect(ahead.length).toBeGreaterThan(4);
  });
});
