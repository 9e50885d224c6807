import path from "node:path";
import { type Complaint, lineAt, type SourceFile } from "../source-file.ts";

interface Directions {
  /** The workspace packages its program may import. */
  readonly imports: readonly string[];
  /** Those of which it may know the types only. */
  readonly types?: readonly string[];
  /** Of which of them it may import these modules only. */
  readonly modules?: Readonly<Record<string, readonly string[]>>;
  /** What its tests lean on besides. */
  readonly tests?: readonly string[];
  /** Where it may lean on nothing but these: npm packages; and no part of Node. */
  readonly only?: readonly string[];
}

/** Who may import whom. Source: docs/architecture.md, "Who may import whom". */
export const DIRECTIONS: Readonly<Record<string, Directions>> = {
  "packages/domain": { imports: [], only: ["zod", "temporal-polyfill"] },
  "packages/store": { imports: ["domain"] },
  "packages/interchange": { imports: ["domain"], tests: ["demonstration"] },
  "packages/ui": { imports: ["domain"] },
  "packages/reports": {
    imports: ["domain", "interchange", "ui"],
    modules: {
      // Charts alone: what is drawn, which needs no stylesheet and no browser.
      ui: ["flow-drawing", "flow-layout", "stack-drawing", "stack-paths"],
      // How a workbook and a Word document are written, and nothing that reads one.
      interchange: ["write-workbook", "write-word"],
    },
    tests: ["demonstration"],
  },
  "packages/demonstration": { imports: ["domain", "store"] },
  "packages/client": { imports: ["domain"], types: ["api"] },
  "apps/api": { imports: ["store", "domain", "interchange"], tests: ["demonstration"] },
  "apps/worker": {
    imports: ["reports", "domain"],
    types: ["api"],
    tests: ["api", "store", "demonstration"],
  },
  "apps/dashboard": { imports: ["ui", "client", "domain"], types: ["api"] },
  "apps/admin": { imports: ["ui", "client", "domain"], types: ["api"] },
  "apps/accord": {
    imports: ["api", "worker", "store", "demonstration", "reports", "interchange", "domain"],
  },
  e2e: { imports: ["accord", "demonstration", "domain", "interchange", "store"] },
  bench: {
    imports: [
      "accord",
      "api",
      "demonstration",
      "domain",
      "e2e",
      "interchange",
      "reports",
      "store",
      "worker",
      "ui",
    ],
  },
  tooling: { imports: [] },
};

const STATEMENT = /^[ \t]*(?:import|export)\s+(?:[^"';]*?\sfrom\s+)?(["'])([^"'\n]+)\1/gm;
const DYNAMIC = /\bimport\(\s*(["'])([^"'\n]+)\1/g;
const SCRIPT = /\.(tsx?|mts|m?js)$/;

/** Imports that point up or across, whole ones where only a type may be known, and relative ones out of the package. */
export function importDirections(files: readonly SourceFile[]): Complaint[] {
  return files
    .filter((file) => SCRIPT.test(file.path))
    .flatMap((file) => {
      const home = homeOf(file.path);
      const directions = home === undefined ? undefined : DIRECTIONS[home];
      if (home === undefined) return [];
      if (!directions) {
        return [
          { path: file.path, what: `${home} has no line in the table of import directions.` },
        ];
      }
      return importsOf(file.text).flatMap(({ from, isType, line }) => {
        const what = complaintAbout(file.path, home, directions, from, isType);
        return what === null ? [] : [{ path: file.path, line, what }];
      });
    });
}

function complaintAbout(
  file: string,
  home: string,
  { imports, types = [], modules = {}, tests = [], only }: Directions,
  from: string,
  isType: boolean,
): string | null {
  const isTest = /\.test\.tsx?$|\/testing\/|\.config\.ts$/.test(file);
  if (from.startsWith(".")) {
    const target = path.posix.join(path.posix.dirname(file), from);
    return target.startsWith(`${home}/`)
      ? null
      : `"${from}" leaves the package; import it by name.`;
  }
  const workspace = /^@accord\/([^/]+)/.exec(from)?.[1];
  if (workspace === undefined) {
    if (!only || isTest) return null;
    return only.some((name) => from === name || from.startsWith(`${name}/`))
      ? null
      : `${home} leans on ${only.join(", ")} and nothing else, not on "${from}".`;
  }
  if (home.endsWith(`/${workspace}`)) return `"${from}" is this package; import it by its path.`;
  const open = modules[workspace];
  if (open && !open.some((module) => from === `@accord/${workspace}/${module}`)) {
    return `${home} may import of @accord/${workspace} only ${open.join(", ")}.`;
  }
  if (imports.includes(workspace)) return null;
  if (isTest && tests.includes(workspace)) return null;
  if (!types.includes(workspace)) return `${home} may not import @accord/${workspace}.`;
  return isType ? null : `${home} may know the types of @accord/${workspace} only: "import type".`;
}

function importsOf(text: string): { from: string; isType: boolean; line: number }[] {
  return [...text.matchAll(STATEMENT), ...text.matchAll(DYNAMIC)].map((match) => ({
    // Both patterns have the quote and the name as their two groups.
    from: match[2]!,
    isType: /^\s*(import|export)\s+type\s/.test(match[0]),
    line: lineAt(text, match.index + match[0].length),
  }));
}

/** The workspace package a file belongs to, by its folder; undefined for a file of the root. */
function homeOf(file: string): string | undefined {
  return /^(?:(?:apps|packages)\/[^/]+|e2e|bench|tooling)(?=\/)/.exec(file)?.[0];
}
