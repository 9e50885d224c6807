import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Role } from "./actor.ts";
import { PERMISSIONS } from "./permissions.ts";

const PAGE = readFileSync(new URL("../../../docs/permissions.md", import.meta.url), "utf8");
const HOLDERS = [...Role.options, "worker", "operator"];

describe("the printed table of permissions", () => {
  it("says of each permission what the table in the code says", () => {
    const printed = PAGE.split("\n").filter((line) => line.startsWith("| `"));

    expect(printed).toEqual(
      Object.entries(PERMISSIONS).map(([name, row]: [string, Record<string, string>]) => {
        const cells = HOLDERS.map((holder) => row[holder] ?? "");
        return `| \`${name}\` | ${cells.join(" | ")} |`;
      }),
    );
  });
});
