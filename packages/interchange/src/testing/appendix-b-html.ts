import { fieldsOf, PRINTED_TABLES } from "./appendix-b.ts";
import { tableRows } from "./appendix-b-text.ts";

/** What Word puts on the clipboard: mso styles, o:p, merged headings and groups, hidden text, page tables apart. */
export function appendixBWordHtml(): string {
  const tables = PRINTED_TABLES.map(
    ({ title, headings, group, rows }, index) => `
<p class=MsoNormal style='page-break-before:always'><span style='font-size:9.0pt'>AGENDA ITEM 7<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184;mso-padding-alt:0cm 5.4pt 0cm 5.4pt'>
 <thead>
  <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
   <td colspan=7 valign=top style='width:700pt;background:#D9E2F3;mso-background-themecolor:accent1'>${wordCell(title)}</td>
  </tr>
  <tr style='mso-yfti-irow:1'>${headings.map((text) => wordTd(text)).join("")}</tr>
 </thead>
 ${group === null ? "" : `<tr style='mso-yfti-irow:2'><td colspan=7 style='background:#E7E6E6'>${wordCell(`<b>${group}</b>`)}</td></tr>`}
 ${rows.map((row) => `<tr>${fieldsOf(row).map(wordTd).join("")}</tr>`).join("\n ")}
 ${index === 4 ? `<tr>${"<td><p class=MsoNormal>--</p></td>".repeat(7)}</tr>` : ""}
</table>`,
  );
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} table.MsoTableGrid {border:solid windowtext 1.0pt;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'>
<!--StartFragment-->
<p class=MsoNormal>Eastern Region – Existing Collaboration Activity January 2011<o:p></o:p></p>
<p class=MsoNormal>Appendix B<o:p></o:p></p>
${tables.join("\n")}
<!--EndFragment-->
</body></html>`;
}

/** What Excel puts on the clipboard: one table with column widths, merged groups, a hidden row, the Windows heading. */
export function appendixBExcelHtml(): string {
  const [heading = [], ...rows] = tableRows();
  const body = rows.map((fields) =>
    fields.slice(1).every((text) => text === "")
      ? ` <tr height=20><td colspan=7 height=20 class=xl66 style='mso-ignore:colspan'>${escaped(fields[0] ?? "")}</td></tr>`
      : ` <tr height=40 style='height:30.0pt'>${fields.map((text) => `<td class=xl65 width=120>${escaped(text).replace(/^(Initial research) /, "$1<br>\n    ")}</td>`).join("")}</tr>`,
  );
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {white-space:normal;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=840 style='border-collapse:collapse;width:630pt'>
<!--StartFragment-->
 <col width=120 span=7 style='mso-width-source:userset;mso-width-alt:4388'>
 <tr height=20 style='height:15.0pt'><td colspan=7 class=xl67>Eastern Region, January 2011</td></tr>
 <tr height=20>${heading.map((text) => `<td class=xl64>${escaped(text)}</td>`).join("")}</tr>
${body.join("\n")}
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>${"<td width=120></td>".repeat(7)}</tr>
 <![endif]>
<!--EndFragment-->
</table></body></html>`;
  return `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\nStartFragment:0000000400\r\nEndFragment:0000009900\r\n${html}`;
}

function wordTd(text: string): string {
  return `<td width=100 valign=top style='width:75.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'>${wordCell(escaped(text))}</td>`;
}

/** Word breaks its lines of HTML anywhere, and a blank cell is a paragraph with a fixed space. */
function wordCell(text: string): string {
  const words =
    text === "" ? "&nbsp;" : text.replace(" pending formal", "\n  pending<br>\n  formal");
  return `<p class=MsoNormal style='margin-bottom:0cm'><span lang=EN-GB style='font-size:9.0pt;mso-fareast-language:EN-GB'>${words}<o:p></o:p></span></p>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
