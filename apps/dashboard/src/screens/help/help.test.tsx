import { readFileSync } from "node:fs";
import { FINDING_CODES } from "@accord/domain/finding";
import { RULES_IN_ORDER } from "@accord/domain/finding-rules";
import { EXITS, REASON_LABEL, STAGES, STATUS } from "@accord/domain/status";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RELEASES } from "./releases.ts";
import { StagesHelp } from "./stages-help.tsx";

const rows = [...renderToStaticMarkup(<StagesHelp />).matchAll(/<tr>(.*?)<\/tr>/g)].map(([row]) =>
  row
    .replace(/<svg.*?<\/svg>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim(),
);

describe("help with the marks and words", () => {
  it("tells every status with its meaning, and says of each whose word it is", () => {
    for (const status of STAGES) {
      const { label, meaning } = STATUS[status];
      expect(rows).toContain(`${label} ${meaning} the strategy’s`);
    }
    for (const status of EXITS) {
      const { label, meaning } = STATUS[status];
      expect(rows).toContain(`${label} ${meaning} ours`);
    }
  });

  it("tells every rule with where it comes from, and every reason", () => {
    const text = renderToStaticMarkup(<StagesHelp />);
    expect(RULES_IN_ORDER).toHaveLength(FINDING_CODES.length);
    for (const { label } of RULES_IN_ORDER) {
      expect(rows.some((row) => row.startsWith(label))).toBe(true);
    }
    for (const label of Object.values(REASON_LABEL)) expect(text).toContain(`<li>${label}</li>`);
  });
});

describe("what has changed", () => {
  it("begins with the version that is at work", () => {
    const { version } = JSON.parse(
      readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
    );

    expect(RELEASES[0]?.version).toBe(version);
  });
});
