import { describe, expect, it } from "vitest";
import { deadPaths } from "./dead-paths.ts";
import { fileShape, forbiddenText } from "./house-style.ts";
import { importDirections } from "./import-directions.ts";
import { shownByTests } from "./shown.ts";

describe("the table of import directions", () => {
  it("lets an import point down", () => {
    expect(wrongImport("apps/api/src/server.ts", `import { a } from "@accord/store/a";`)).toBe(
      null,
    );
  });

  it("refuses an import that points up", () => {
    expect(wrongImport("packages/domain/src/a.ts", `import { a } from "@accord/store/a";`)).toBe(
      "packages/domain may not import @accord/store.",
    );
  });

  it("sees an import that is spread over lines, passed on, or made while running", () => {
    for (const statement of [
      `import {\n  a,\n  b,\n} from "@accord/api/a";`,
      `export { a } from "@accord/api/a";`,
      `await ${"import"}("@accord/api/a");`,
      `import "@accord/api/a";`,
    ]) {
      expect(wrongImport("packages/store/src/a.ts", statement)).toBe(
        "packages/store may not import @accord/api.",
      );
    }
  });

  it("lets a front end know the router's type and nothing more of the API", () => {
    const file = "apps/dashboard/src/a.ts";

    expect(wrongImport(file, `import type { A } from "@accord/api/router";`)).toBe(null);
    expect(wrongImport(file, `import { type A } from "@accord/api/router";`)).toMatch("types");
  });

  it("lets a paper take from the pages what charts are drawn by, and nothing else", () => {
    const file = "packages/reports/src/paper-charts.ts";

    expect(wrongImport(file, `import { a } from "@accord/ui/flow-drawing";`)).toBe(null);
    expect(wrongImport(file, `import { a } from "@accord/ui/button";`)).toMatch("only flow-");
  });

  it("lets a worker's tests start an API, and its program not", () => {
    const statement = `import { a } from "@accord/store/a";`;

    expect(wrongImport("apps/worker/src/worker.test.ts", statement)).toBe(null);
    expect(wrongImport("apps/worker/src/worker.ts", statement)).toMatch("may not import");
  });

  it("keeps the domain to its two libraries, and off Node", () => {
    expect(wrongImport("packages/domain/src/a.ts", `import { z } from "zod";`)).toBe(null);
    expect(wrongImport("packages/domain/src/a.ts", `import fs from "node:fs";`)).toMatch("node:fs");
  });

  it("refuses a relative path out of the package, and the package's own name", () => {
    expect(wrongImport("apps/api/src/a.ts", `import "../../worker/src/a.ts";`)).toMatch("leaves");
    expect(wrongImport("apps/api/src/a.ts", `import "@accord/api/b";`)).toMatch("this package");
  });

  it("refuses a package that is not in the table", () => {
    expect(wrongImport("packages/new/src/a.ts", "")).toMatch("no line");
  });

  function wrongImport(path: string, text: string): string | null {
    return importDirections([{ path, text }])[0]?.what ?? null;
  }
});

describe("the shape of a file", () => {
  it.each([
    "packages/store/src/index.ts",
    "packages/store/src/date-utils.ts",
    "packages/store/src/helpers/date.ts",
    "packages/store/src/ReadMatrix.ts",
  ])("refuses the name %s", (path) => {
    expect(fileShape([{ path, text: "" }])).toHaveLength(1);
  });

  it("refuses the 401st line", () => {
    const path = "packages/store/src/read-matrix.ts";

    expect(fileShape([{ path, text: "a;\n".repeat(400) }])).toEqual([]);
    expect(fileShape([{ path, text: "a;\n".repeat(401) }])).toHaveLength(1);
  });
});

describe("forbidden text", () => {
  it("finds the environment read outside config.ts", () => {
    const text = `const port = process${".env"}["PORT"];`;

    expect(forbiddenText([{ path: "apps/api/src/server.ts", text }])).toHaveLength(1);
    expect(forbiddenText([{ path: "apps/api/src/config.ts", text }])).toEqual([]);
    expect(forbiddenText([{ path: "packages/store/src/testing/it.ts", text }])).toEqual([]);
  });

  it.each(["only", "skip", "todo", "skipIf", "concurrent.only"])(
    "finds a test that is .%s",
    (word) => {
      const text = `\n  it${"."}${word}("adds up", () => {});`;

      expect(forbiddenText([{ path: "packages/store/src/a.test.ts", text }])).toMatchObject([
        { line: 2 },
      ]);
    },
  );

  it("finds a path of one machine, and not an address that looks like one", () => {
    const at = (text: string) => forbiddenText([{ path: "docs/a.md", text }]).length;

    expect(at(`see /${"work"}/main`)).toBe(1);
    expect(at(`"/${"home"}/someone/accord"`)).toBe(1);
    expect(at(`https://example.org/${"work"}/main`)).toBe(0);
    expect(at(`apps/${"tmp"}/a`)).toBe(0);
  });

  it("finds a barrel", () => {
    const text = `export ${"*"} from "./a.ts";`;

    expect(forbiddenText([{ path: "packages/store/src/a.ts", text }])).toHaveLength(1);
  });
});

describe("the paths of the documents", () => {
  const files = ["docs/glossary.md", "packages/store/src/database.ts", "README.md"];

  it("are there, from the file they stand in", () => {
    const text = "[words](glossary.md#cell), `packages/store/src/`, [home](../README.md)";

    expect(deadPaths([{ path: "docs/tour.md", text }], files)).toEqual([]);
  });

  it("are complained of, with their line, where they are not", () => {
    const text = "\n[words](glosary.md)\n`packages/store/src/databse.ts`";

    expect(deadPaths([{ path: "docs/tour.md", text }], files)).toMatchObject([
      { line: 2, what: "There is no docs/glosary.md." },
      { line: 3, what: "There is no packages/store/src/databse.ts." },
    ]);
  });

  it("are not looked for in an example", () => {
    const text = "```text\n[words](glosary.md)\n```";

    expect(deadPaths([{ path: "docs/tour.md", text }], files)).toEqual([]);
  });
});

describe("what is shown", () => {
  const tests = {
    path: "packages/store/src/a.test.ts",
    text: `describe("a cell", () => {\n  it("keeps its place", f);\n  it(\n    'is "blank"',\n    f);`,
  };
  const shown = (text: string) => shownByTests([{ path: "docs/shown.md", text }, tests]);

  it("is in order when each promise names a test that is there", () => {
    expect(
      shown(
        `- A promise.\n  - \`${tests.path}\`: "keeps its place"\n- More.\n  - \`${tests.path}\`: "is "blank""\n`,
      ),
    ).toEqual([]);
  });

  it("is not when a promise names none, or one that is not there, or a describe", () => {
    const complaints = shown(
      `- A promise.\n- Another.\n  - \`${tests.path}\`: "keeps the place"\n- More.\n  - \`${tests.path}\`: "a cell"\n`,
    );

    expect(complaints.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it("is not when a file is gone, a line cannot be read, or nothing is promised", () => {
    expect(shown(`- A promise.\n  - \`gone.test.ts\`: "keeps"\n`)).toHaveLength(1);
    expect(shown("- A promise.\n  - it keeps its place\n")).toHaveLength(2);
    expect(shown("Nothing.")).toHaveLength(1);
  });
});
