import type { Summary } from "@accord/domain/summary";
import { paperCharts } from "@accord/reports/paper-charts";

/**
 * The content of a report as one HTML page: the same words, tables, marks, charts, font and sizes of
 * paper, for a browser to print.
 */
export function reportHtml(summary: Summary, fonts: readonly Buffer[]): string {
  const { flow, multiples } = paperCharts(summary);
  const heads = ["Business area", ...summary.partnerships.map(({ name }) => name), "Comment"];
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${text(summary.title)}</title>
<style>${fonts.map((font, index) => `@font-face{font-family:Paper;font-weight:${[400, 600, 700][index]};src:url(data:font/ttf;base64,${font.toString("base64")})}`).join("")}
@page{size:A4;margin:20mm}@page wide{size:A3 landscape;margin:14mm}.wide{page:wide}td svg{width:3mm;height:3mm}
body{font:9.4pt Paper}table{border-collapse:collapse;width:100%}th,td{border-bottom:.3pt solid #999;text-align:left;vertical-align:top;padding:1mm}</style>
<h1>${text(`${summary.programme.name}: ${summary.periodTitle}`)}</h1>
${summary.header.map(({ name, value }) => `<p>${text(name)}: ${text(value)}</p>`).join("")}
${summary.notices.map(({ words }) => paragraph(words)).join("")}${summary.glance.map(({ figure, lead, words }) => paragraph(`${figure} ${lead} ${words}`)).join("")}
${paragraph(summary.opening)}
<h2>What moved</h2>${paragraph(summary.findings.moved)}${changes(summary.moved)}${changes(summary.recorded)}${changes(summary.restated)}
${summary.stuck
  .map(
    (rule) =>
      `<h3>${text(rule.finding)}</h3>${paragraph(`${rule.rule} ${rule.advice}`)}${table(
        ["Partnership", "1", "2", "3", "4", "5", "All"],
        rule.byPartnership.map(({ name, stages, number }) => [name, ...stages, number]),
      )}${table(
        ["What", "Since"],
        rule.found.map(({ about, sentence, since }) => [`${about} ${sentence}`, since ?? ""]),
      )}`,
  )
  .join("")}
${flow ?? ""}
<h2>Counts</h2>${paragraph(summary.findings.counts)}${table(
    [
      "Stage",
      "Last",
      "Now",
      ...summary.periods,
      ...summary.partnerships.map(({ name }) => name),
      ...summary.countedGroups.map(({ name }) => name),
    ],
    [...summary.counts.rows, summary.counts.filled].map((row) => [
      row.label,
      row.last ?? "",
      row.now,
      ...row.before,
      ...row.byPartnership,
      ...row.byGroup,
    ]),
  )}
${multiples.join("")}
${table(
  ["Area", "Stands", "Without"],
  summary.ready.map(({ area, stands, without }) => [area, stands, without]),
)}
${
  summary.plan === null
    ? ""
    : `${paragraph(summary.plan.finding)}${table(
        ["Approach", "Lines", "Recorded", "In place", "Apart", "Dated", "Passed"],
        summary.plan.rows.map((row) => [
          row.approach,
          row.lines,
          row.recorded,
          row.inPlace ?? "",
          row.apart,
          row.dated,
          row.passed,
        ]),
      )}${table(
        ["Area", "Plan", "Fact"],
        summary.plan.apart.map(({ area, plan, fact }) => [area, plan, fact]),
      )}`
}
<section class="wide"><h2>${text(summary.findings.matrix)}</h2>${table(
    heads,
    summary.matrix.flatMap((group) => [
      [group.name],
      ...group.areas.map((area) => [
        area.name,
        ...summary.partnerships.map(({ slug }) => {
          const cell = area.cells.find(({ partnership }) => partnership === slug);
          return cell ? { mark: cell.counted, words: `${cell.label} ${cell.detail ?? ""}` } : "";
        }),
        area.comment ?? "",
      ]),
    ]),
  )}</section>
<h2>What we do not know</h2>${table(
    ["No.", "Kind", "What", "Who"],
    summary.unknown.map(({ number, kind, what, who }) => [number, kind, what, who]),
  )}
${table(
  ["Date", "Body", "What"],
  summary.meetings.map(({ printed, body, what }) => [printed, body, what]),
)}
${summary.about.map(({ title, words }) => `<h3>${text(title)}</h3>${paragraph(words)}`).join("")}</html>`;
}

function changes(all: Summary["moved"]): string {
  return table(
    ["Area", "Partnership", "What", "Why", "When"],
    all.map(({ areaName, partnershipName, told, why, on }) => [
      areaName,
      partnershipName,
      told,
      why ?? "",
      on,
    ]),
  );
}

type Cell = string | number | { readonly mark: string; readonly words: string };

function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const row = (cells: readonly Cell[], name: "th" | "td") =>
    `<tr>${cells.map((cell) => `<${name}>${drawn(cell)}</${name}>`).join("")}</tr>`;
  return `<table><thead>${row(heads, "th")}</thead><tbody>${rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
}

/** How far each stage fills its disc, in quarters. */
const QUARTERS = [
  "to-be-considered",
  "initial-research",
  "being-considered",
  "being-progressed",
  "live",
];

function drawn(cell: Cell): string {
  if (typeof cell !== "object") return text(String(cell));
  const share = (Math.max(0, QUARTERS.indexOf(cell.mark)) / 4) * 25.13;
  return `<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" fill="none" stroke="#17426b"/><circle cx="8" cy="8" r="4" fill="none" stroke="#17426b" stroke-width="8" stroke-dasharray="${share} 26"/></svg> ${text(cell.words)}`;
}

function paragraph(words: string): string {
  return `<p>${text(words)}</p>`;
}

function text(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
