import type { Summary } from "@accord/domain/summary";

/** The content of a report as one HTML page: the same words and tables, for a browser to print. */
export function reportHtml(summary: Summary): string {
  const heads = ["Business area", ...summary.partnerships.map(({ name }) => name), "Comment"];
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${text(summary.title)}</title>
<style>body{font:10pt sans-serif}table{border-collapse:collapse;width:100%}th,td{border-bottom:.3pt solid #999;text-align:left;vertical-align:top;padding:1mm}</style>
<h1>${text(`${summary.programme.name}: ${summary.periodTitle}`)}</h1>
${summary.header.map(({ name, value }) => `<p>${text(name)}: ${text(value)}</p>`).join("")}
${summary.notices.map(({ words }) => paragraph(words)).join("")}${summary.glance.map(({ figure, lead, words }) => paragraph(`${figure} ${lead} ${words}`)).join("")}
${paragraph(summary.opening)}
<h2>What moved</h2>${paragraph(summary.findings.moved)}${changes(summary.moved)}${changes(summary.recorded)}${changes(summary.restated)}
<h2>Counts</h2>${paragraph(summary.findings.counts)}${table(
    [
      "Stage",
      "Last",
      "Now",
      ...summary.partnerships.map(({ name }) => name),
      ...summary.countedGroups.map(({ name }) => name),
    ],
    [...summary.counts.rows, summary.counts.filled].map((row) => [
      row.label,
      row.last ?? "",
      row.now,
      ...row.byPartnership,
      ...row.byGroup,
    ]),
  )}
<h2>${text(summary.findings.matrix)}</h2>${table(
    heads,
    summary.matrix.flatMap((group) => [
      [group.name],
      ...group.areas.map((area) => [
        area.name,
        ...summary.partnerships.map(({ slug }) => {
          const cell = area.cells.find(({ partnership }) => partnership === slug);
          return cell ? `${cell.label} ${cell.detail ?? ""}` : "";
        }),
        area.comment ?? "",
      ]),
    ]),
  )}
<h2>What we do not know</h2>${table(
    ["No.", "Kind", "What", "Who"],
    summary.unknown.map(({ number, kind, what, who }) => [number, kind, what, who]),
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

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const row = (cells: readonly (string | number)[], name: "th" | "td") =>
    `<tr>${cells.map((cell) => `<${name}>${text(String(cell))}</${name}>`).join("")}</tr>`;
  return `<table><thead>${row(heads, "th")}</thead><tbody>${rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
}

function paragraph(words: string): string {
  return `<p>${text(words)}</p>`;
}

function text(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
