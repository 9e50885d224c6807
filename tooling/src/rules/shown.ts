import type { Complaint, SourceFile } from "../source-file.ts";

const SHOWN = "docs/shown.md";
const PROMISE = /^- /;
const EVIDENCE = /^ {2}- `([^`]+)`: "(.+)"$/;

/**
 * Whether docs/shown.md holds: each promise (`- …`) has at least one line below it of the form
 *
 *       - `path/of/the.test.ts`: "the title as it is written there"
 *
 * and each of those names a test that is there, by the very words of its title.
 */
export function shownByTests(sources: readonly SourceFile[]): Complaint[] {
  const shown = sources.find((file) => file.path === SHOWN);
  if (!shown) return [{ path: SHOWN, what: "It is not there." }];
  const byPath = new Map(sources.map((file) => [file.path, file.text]));
  const complaints: Complaint[] = [];
  const complain = (line: number, what: string) => complaints.push({ path: SHOWN, line, what });

  let unproved: number | null = null;
  const lines = shown.text.split("\n");
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (PROMISE.test(text)) {
      if (unproved !== null) complain(unproved, "No test is named for this.");
      unproved = line;
    } else if (/^\s+- /.test(text)) {
      const [, file, title] = EVIDENCE.exec(text) ?? [];
      if (file === undefined || title === undefined) {
        complain(line, 'Name a test as: - `path/of/the.test.ts`: "its title"');
        continue;
      }
      unproved = null;
      const tests = byPath.get(file);
      if (tests === undefined) complain(line, `There is no ${file}.`);
      else if (!hasTest(tests, title)) complain(line, `${file} has no test "${title}".`);
    }
  }
  if (unproved !== null) complain(unproved, "No test is named for this.");
  if (!lines.some((text) => PROMISE.test(text))) complain(1, "It promises nothing.");
  return complaints;
}

/** Whether a test of that title is written: `it("…")`, or `it.each(…)("…")` with the title as it stands there. */
function hasTest(text: string, title: string): boolean {
  return ['"', "'", "`"].some((quote) => {
    const before = text.split(`${quote}${title}${quote}`).slice(0, -1);
    return before.some((part) => /\(\s*$/.test(part) && !/describe\(\s*$/.test(part));
  });
}
