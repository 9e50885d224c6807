import { type Complaint, lineAt, type SourceFile } from "../source-file.ts";

const LONGEST_FILE_LINES = 400;
const SCRIPT = /\.(tsx?|mts|m?js)$/;
const VAGUE = /(^|[/-])(utils?|helpers?|common|misc|manager|handler)(?=[./-])/;

/** Where a program may read the environment: an app's config.ts, and what only runs beside tests and tools. */
const MAY_READ_ENVIRONMENT =
  /(^|\/)config\.ts$|(^|\/)(vite|vitest)\.config\.ts$|\/testing\/|\.test\.tsx?$|^(tooling|e2e|bench)\//;

/** What a file may be called and how long it may grow. */
export function fileShape(files: readonly SourceFile[]): Complaint[] {
  return files.flatMap(({ path, text }) => {
    if (!SCRIPT.test(path)) return [];
    const found: string[] = [];
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (/^index\.[mt]?[jt]sx?$/.test(name)) found.push("An index file is a barrel; name the file.");
    if (VAGUE.test(path)) found.push("The name says nothing: no utils, helpers, common, misc.");
    if (!/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) found.push("File names are in kebab-case.");
    const lines = text.trimEnd().split("\n").length;
    if (lines > LONGEST_FILE_LINES) {
      found.push(`${lines} lines; look for the second idea before ${LONGEST_FILE_LINES}.`);
    }
    return found.map((what) => ({ path, what }));
  });
}

const PATTERNS: readonly {
  readonly pattern: RegExp;
  readonly what: string;
  readonly applies: (path: string) => boolean;
}[] = [
  {
    pattern: /^\s*export\s+\*/gm,
    what: "A barrel: import the file that has it.",
    applies: (path) => SCRIPT.test(path),
  },
  {
    pattern: /\bprocess\s*(\.\s*env\b|\[\s*["']env["']\s*\])/g,
    what: "The environment is read in an app's config.ts and nowhere else.",
    applies: (path) => SCRIPT.test(path) && !MAY_READ_ENVIRONMENT.test(path),
  },
  {
    pattern: /\b(it|test|describe|suite)(\.\w+)*\.(only|skip|todo|skipIf|runIf)\b/g,
    what: "Every test runs, every time: no only, skip or todo.",
    applies: (path) => SCRIPT.test(path),
  },
  {
    pattern: /(?<![\w.)\]}/-])(\/(work|root|tmp|home|Users)\/[\w.-]+|[A-Z]:\\Users\\)/g,
    what: "A path of one machine.",
    applies: () => true,
  },
];

/** What may stand in no file: barrels, stray settings, tests that do not run, paths of one machine. */
export function forbiddenText(files: readonly SourceFile[]): Complaint[] {
  return files.flatMap(({ path, text }) =>
    PATTERNS.filter(({ applies }) => applies(path)).flatMap(({ pattern, what }) =>
      [...text.matchAll(pattern)].map((match) => ({
        path,
        line: lineAt(text, match.index + match[0].search(/\S/)),
        what: `${what} (${match[0].trim()})`,
      })),
    ),
  );
}
