import { type Row, reaches, tableOf } from "./row.ts";
import { asAtRows } from "./rows/as-at.ts";
import { cellChangeRows } from "./rows/cell-change.ts";
import { firstVisitRows } from "./rows/first-visit.ts";
import { intakeRows } from "./rows/intake.ts";
import { lighthouseRows } from "./rows/lighthouse.ts";
import { mailRows } from "./rows/mail.ts";
import { matrixReadRows } from "./rows/matrix-read.ts";
import { matrixScreenRows } from "./rows/matrix-screen.ts";
import { reportPdfRows } from "./rows/report-pdf.ts";
import { startRows } from "./rows/start.ts";

const ALL = {
  "matrix-read": matrixReadRows,
  "as-at": asAtRows,
  "cell-change": cellChangeRows,
  intake: intakeRows,
  "report-pdf": reportPdfRows,
  mail: mailRows,
  "first-visit": firstVisitRows,
  "matrix-screen": matrixScreenRows,
  lighthouse: lighthouseRows,
  start: startRows,
} as const satisfies Record<string, () => Promise<Row[]>>;

const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = asked.filter((word) => !Object.hasOwn(ALL, word));
if (unknown.length > 0) {
  console.error(`There is no "${unknown.join(" ")}". Give one of ${Object.keys(ALL).join(", ")}.`);
  process.exit(2);
}
const rows: Row[] = [];
for (const [name, measure] of Object.entries(ALL)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`measuring ${name}\n`);
  rows.push(...(await measure()));
}
process.stdout.write(
  process.argv.includes("--json") ? `${JSON.stringify(rows, null, 2)}\n` : `${tableOf(rows)}\n`,
);
process.exit(rows.every(reaches) ? 0 : 1);
