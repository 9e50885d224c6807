import { NewPlanLine } from "@accord/domain/plan";
import { addPlanLines } from "@accord/store/plan/edit-plan";
import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it } from "../testing/it.ts";

describe("the work plan over REST", () => {
  it("is given as JSON and as a list for people, as at a day, to whoever may read the record", async ({
    database,
    running,
  }) => {
    const { programme, editor } = await aRegister(database);
    const line = NewPlanLine.parse({
      area: "dogs",
      approach: "single-force",
      wording: "Dogs (K/E)",
      forces: ["kent", "essex"],
      from: { date: "2011-01", precision: "month" },
    });
    await addPlanLines(database, editor, { programme, lines: [line] });
    const viewer = await running.person([{ role: "viewer", programme: null, force: "norfolk" }]);
    const get = (path: string) => viewer.get(`/api/v1/programmes/${programme}${path}`);

    const json = await (await get("/plan?asAt=2011-01")).json();
    const csv = await get("/plan.csv?asAt=2011-01");
    const before = await (await get("/plan?asAt=2010-12-31")).json();

    expect(json).toMatchObject({
      asAt: "2011-01-31",
      lines: [{ line: 1, areaName: "Dogs", forces: ["kent", "essex"], implementation: null }],
    });
    expect(csv.headers.get("content-disposition")).toContain("eastern-region-work-plan-2011-01-31");
    expect(await csv.text()).toContain("Dogs (K/E)");
    expect(before).toMatchObject({ lines: [] });
  });
});
