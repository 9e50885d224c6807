import path from "node:path";
import { describe, expect, it } from "vitest";
import { composeSummary } from "./compose-summary.ts";
import { PublishedSummary, publishedSummary, reportSchema } from "./report-schema.ts";
import { someFacts } from "./testing/summary-examples.ts";

const FILE = path.join(import.meta.dirname, "../../../docs/report-schema.json");

describe("the schema of a report as data", () => {
  // After a change of the summary: pnpm exec vitest run src/report-schema.test.ts -u
  it("stands in docs/report-schema.json as it is", async () => {
    await expect(`${JSON.stringify(reportSchema(), null, 2)}\n`).toMatchFileSnapshot(FILE);
  });

  it("says of every part what it holds", () => {
    const { properties } = reportSchema() as {
      properties: Record<string, { description?: string }>;
    };

    expect(Object.keys(properties)).toContain("matrix");
    for (const [name, { description }] of Object.entries(properties)) {
      expect(description, name).toMatch(/\.$/);
    }
  });

  it("is kept to by a report, which names it with its version", () => {
    const published = publishedSummary(composeSummary(someFacts()));

    expect(PublishedSummary.parse(JSON.parse(JSON.stringify(published)))).toEqual(published);
    expect(published).toMatchObject({ $schema: "/api/v1/report-schema.json", schemaVersion: 1 });
  });
});
