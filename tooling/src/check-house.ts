import { deadPaths } from "./rules/dead-paths.ts";
import { fileShape, forbiddenText } from "./rules/house-style.ts";
import { importDirections } from "./rules/import-directions.ts";
import { shownByTests } from "./rules/shown.ts";
import { listFiles, ROOT, readSources } from "./source-file.ts";

// The rules of the house that no other tool keeps. One line a complaint; part of `pnpm check`.
const files = listFiles(ROOT);
const sources = readSources(ROOT, files);
const complaints = [
  ...importDirections(sources),
  ...fileShape(sources),
  ...forbiddenText(sources),
  ...deadPaths(sources, files),
  ...shownByTests(sources),
];

for (const { path, line, what } of complaints) {
  console.error(`${path}${line === undefined ? "" : `:${line}`}  ${what}`);
}
if (complaints.length > 0) {
  console.error(`The house: ${complaints.length} to put right.`);
  process.exitCode = 1;
} else {
  console.log(`The house: ${sources.length} files in order.`);
}
