import { describe, expect, it } from "vitest";
import { composeSummary } from "./compose-summary.ts";
import type { SummaryChange } from "./summary.ts";
import { kindsOf, recordedFinding } from "./summary-findings.ts";
import { type Movements, whatMoved } from "./summary-moved-words.ts";
import { someFacts } from "./testing/summary-examples.ts";

/** Of two cells one is live. */
const aSummary = () => composeSummary(someFacts());

const LABEL: Readonly<Record<string, string>> = {
  "to-be-considered": "To be considered",
  "initial-research": "Initial research",
  "being-considered": "Being considered",
  "being-progressed": "Being progressed",
  live: "Live",
  suspended: "Suspended",
  "winding-down": "Winding down",
};

function aChange(
  movement: SummaryChange["movement"],
  areaName: string,
  to: string,
  why: string | null = null,
): SummaryChange {
  const place = { area: "dogs", partnership: "regional", partnershipName: "Regional" };
  const standing = { counted: to, label: LABEL[to] } as SummaryChange["to"];
  const told = { label: "", told: "", on: "", from: null };
  return { ...place, ...told, areaName, movement, to: standing, why };
}

/** What is said between the number that moved and what is live. */
function said(moved: readonly SummaryChange[], more: Partial<Movements> = {}): string {
  const summary = aSummary();
  return whatMoved({
    ...summary,
    comparedWith: { asAt: summary.asAt, knownAt: summary.knownAt, printed: "1 May 2011" },
    ...{ moved, recorded: [], restated: [] },
    ...more,
  })
    .filter(Boolean)
    .slice(1)
    .join(" ");
}

/** What is said after all that moved and of what is live. */
function saidAtTheEnd(more: Partial<Movements>): string {
  return said([], more).split(". ").slice(1).join(". ");
}

describe("what moved, in sentences", () => {
  it("names in one sentence the few that went forward, those to one stage together", () => {
    expect(
      said([
        aChange("forward", "Dogs", "being-progressed"),
        aChange("forward", "HR", "being-progressed"),
        aChange("forward", "ICT", "initial-research"),
      ]),
    ).toMatch(
      /^Dogs \(Regional\) and HR \(Regional\) moved forward to being progressed, and ICT \(Regional\) to initial research\. /,
    );
  });

  it("gives each that went back its stage and its reason", () => {
    expect(
      said([
        aChange("back", "Dogs", "being-progressed", "Effect on service"),
        aChange("back", "HR", "to-be-considered"),
      ]),
    ).toMatch(
      /^Dogs \(Regional\) went back to being progressed \(effect on service\) and HR \(Regional\) to “to be considered” \(no reason is given\)\. /,
    );
  });

  it("tells together what stopped alike, and for one reason", () => {
    expect(
      said([
        aChange("stopped", "Dogs", "suspended", "Refused by a party"),
        aChange("stopped", "HR", "winding-down", "Legal challenge"),
        aChange("stopped", "ICT", "suspended", "Refused by a party"),
      ]),
    ).toMatch(
      /^Dogs \(Regional\) and ICT \(Regional\) were suspended \(refused by a party\), and HR \(Regional\) is winding down \(legal challenge\)\. /,
    );
  });

  it("gives a reason of many words a sentence to itself, and in the public edition none", () => {
    const long = "The two systems cannot share rosters, and neither force can pay for a third.";
    const back = [aChange("back", "Dogs", "live", long), aChange("back", "HR", "live", long)];

    expect(said(back).match(/\. /g)?.length).toBeGreaterThan(1);
    expect(said(back, { edition: "public" })).toMatch(
      /^Dogs \(Regional\) and HR \(Regional\) went back to live\. /,
    );
  });

  it("says of what did not move only what is so of it", () => {
    const recorded = [
      aChange("first-recorded", "Dogs", "live"),
      aChange("taken-out", "HR", "live"),
      aChange("taken-out", "ICT", "live"),
    ];

    expect(saidAtTheEnd({ recorded })).toBe(
      "One cell was first recorded and two are not listed any more, which is no movement.",
    );
    expect(saidAtTheEnd({ recorded: [aChange("reworded", "Dogs", "live")] })).toBe(
      "One cell was reworded, which is no movement.",
    );
  });

  it("says against which record more or fewer are live, where that was put right since", () => {
    const { counts } = aSummary();
    const rows = counts.rows.map((row) => ({ ...row, last: row.counted === "live" ? 2 : row.now }));
    const restated = [aChange("back", "Dogs", "live")];
    const than = (more: Partial<Movements>) =>
      / live, ([^.]*)\./.exec(said([], { counts: { ...counts, rows }, ...more }))?.[1];

    expect(than({})).toBe("one fewer than before");
    expect(than({ restated })).toBe("one fewer than on 1 May 2011 as now recorded");
  });
});

describe("the kinds of changes", () => {
  const forward = aChange("forward", "Dogs", "live");
  const back = aChange("back", "Dogs", "live");

  it("are counted each, and of one kind said once", () => {
    expect(kindsOf([forward, forward, back])).toBe("two forward and one back");
    expect(kindsOf([forward, forward, forward])).toBe("all forward");
    expect(kindsOf([back, back])).toBe("both back");
    expect(kindsOf([back])).toBe("it went back");
  });

  it("are told of what changed without moving, beside what moved or alone", () => {
    const recorded = [aChange("reworded", "Dogs", "live")];

    expect(recordedFinding({ recorded, moved: [back] })).toBe(
      "One more cell changed without moving: it was reworded.",
    );
    expect(recordedFinding({ recorded: [...recorded, ...recorded], moved: [] })).toBe(
      "Two cells changed without moving: both reworded.",
    );
  });
});
