import { type FoundMatrix, type IntakePlan, IntakeTerms } from "@accord/domain/intake";
import { planIntake } from "@accord/domain/plan-intake";
import { proposeIntake } from "@accord/domain/propose-intake";
import { aCell, known } from "@accord/domain/testing/examples";
import { aFoundMatrix, detailsOf, someFacts } from "@accord/domain/testing/intake-examples";
import { describe, expect, it } from "vitest";
import { type Compared, plan, propose } from "./comparing.ts";

const terms = IntakeTerms.parse({ effective: { date: "2011-01", precision: "month" } });
const source: IntakePlan["source"] = { slug: "paper" };

/** A history of two cells, long enough to be compared in a thread of its own. */
function aLongTable(first = "Dogs"): FoundMatrix {
  const rows = Array.from({ length: 2_500 }, (_, index) => {
    const date = new Date(Date.UTC(2003, 0, 1 + index)).toISOString().slice(0, 10);
    const details = { ...detailsOf(aCell()), effective: known(date) };
    return {
      area: index === 0 ? first : index % 2 === 0 ? "Dogs" : "Human Resources",
      cells: [{ words: index % 3 === 0 ? "Live" : "Ended", details }],
    };
  });
  return aFoundMatrix(["Norfolk/Suffolk"], rows, { form: "list" });
}

describe("a long table compared in a thread of its own", () => {
  it("is proposed and planned as it would be here", async () => {
    const compared: Compared = { found: aLongTable(), facts: someFacts(), terms };
    const { found, facts } = compared;

    const proposal = await propose(compared);
    const planned = await plan(compared, { source, skipUnplaced: false });

    expect(proposal).toEqual(proposeIntake(found, facts, terms));
    expect(planned).toEqual(planIntake(found, facts, terms, { source, skipUnplaced: false }));
    expect(planned.plan.entries).toHaveLength(2_500);
  });

  it("ends without harm where it cannot be sent", async () => {
    const facts = { ...someFacts(), unsendable: () => {} };

    await expect(propose({ found: aLongTable(), facts, terms })).rejects.toThrow(/clone/);
  });

  it("is refused as it would be here", async () => {
    const compared: Compared = { found: aLongTable("Zeppelins"), facts: someFacts(), terms };

    const refused = plan(compared, { source, skipUnplaced: false });

    await expect(refused).rejects.toMatchObject({
      kind: "rule-broken",
      message: expect.stringContaining("Zeppelins"),
    });
  });
});
