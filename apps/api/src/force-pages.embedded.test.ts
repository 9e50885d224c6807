import { loadDemonstration } from "@accord/demonstration/load-demonstration";
import { describe, expect } from "vitest";
import { it, PASSWORD } from "./testing/it.ts";

const programme = "eastern-region";
const asAt = "2011-01-31";

describe("the pages of forces and partnerships", () => {
  it("are read from the register: reach, plan, parties of the day, and what moved since", async ({
    database,
    running,
  }) => {
    await loadDemonstration(database, PASSWORD);
    const viewer = await running.signIn("viewer@norfolk.example");
    const editor = await running.signIn("editor@programme.example");
    const cell = { programme, area: "dogs", partnership: "norfolk-suffolk" };
    const { head } = await editor.trpc.matrix.read.query({ programme, asAt });
    const read = (force: string, days: { asAt: string; since?: string }) =>
      viewer.trpc.forces.page.query({ programme, force, ...days });

    const norfolk = await read("norfolk", { asAt });
    expect(norfolk.title).toBe("Norfolk is live in 4 areas with Suffolk and 3 with the region");
    expect(norfolk.groups.flatMap(({ rows }) => rows)).toHaveLength(45);
    expect(norfolk.plan.flatMap(({ rows }) => rows)).toHaveLength(41);
    expect(norfolk.parties.map(({ name }) => name)).toEqual([
      "Chief Constable of Norfolk",
      "Norfolk Police Authority",
    ]);
    expect(norfolk.memberships.map(({ partnership, isOn }) => [partnership, isOn])).toEqual([
      ["norfolk-suffolk", true],
      ["regional", true],
    ]);

    const kent = await read("kent", { asAt });
    expect(kent.outside).toBe("Eastern");
    expect(kent.parties.map(({ name }) => name)).toEqual([null, null]);

    await editor.trpc.entries.add.mutate({
      cell,
      head,
      statement: {
        claim: "moved",
        status: "suspended",
        reasonCode: "no-common-ict",
        effective: { date: "2011-03-01", precision: "day" },
      },
    });
    const march = await read("norfolk", { asAt: "2011-03-31", since: asAt });
    expect(march.moved).toMatchObject([
      { area: "dogs", from: "being-progressed", to: "suspended", why: "No common ICT" },
    ]);
    expect(await read("norfolk", { asAt })).toMatchObject({ moved: [], title: norfolk.title });

    const all = await viewer.trpc.forces.overview.query({
      programme,
      asAt: "2011-03-31",
      since: asAt,
    });
    expect(all.forces.map(({ short, moved }) => [short, moved])).toEqual([
      ["Bedfordshire", 0],
      ["Cambridgeshire", 0],
      ["Essex", 0],
      ["Hertfordshire", 0],
      ["Kent", 0],
      ["Norfolk", 1],
      ["Suffolk", 1],
    ]);

    const pair = await viewer.trpc.partnerships.page.query({
      programme,
      partnership: "norfolk-suffolk",
      asAt: "2011-03-31",
      since: asAt,
    });
    expect(pair.title).toBe("Norfolk/Suffolk is live in 4 areas, with six more being progressed");
    expect(pair.members.map(({ short, isOn }) => [short, isOn])).toEqual([
      ["Norfolk", true],
      ["Suffolk", true],
    ]);
    expect(pair.neighbours.inside).toEqual([
      { slug: "regional", name: "Regional", isColumn: true },
    ]);
    expect(pair.moved).toMatchObject([{ area: "dogs", to: "suspended" }]);
    expect(pair.overTime?.steps.at(-1)?.counts).toEqual([4, 6, 25, 0, 0]);
    const columns = await viewer.trpc.partnerships.overview.query({ programme, asAt });
    expect(columns.title).toBe("Herts/Beds is live in 11 areas, the most of five partnerships");

    await expect(
      viewer.trpc.partnerships.page.query({ programme, asAt, partnership: "nowhere" }),
    ).rejects.toThrow("The register has no such partnership");
    await expect(read("nowhere", { asAt })).rejects.toThrow("The register has no such force");
  });
});
