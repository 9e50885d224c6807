/** Who reads a property: paper alone, or the page and what stands below its bars (`data-below-bars`). */
const RULES = {
  paper: (declaration: string) => `@media print { :root { ${declaration} } }`,
  bars: (declaration: string) => `:root, [data-below-bars] { ${declaration} }`,
} as const;

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Sets a custom property of the page, or takes it away with null.
 *
 * It stands in a style sheet of its own and not on the root: every element inherits from the root, and
 * the browser then works out the style of the whole page again.
 */
export function setPageProperty(
  property: `--${string}`,
  value: string | null,
  readBy: keyof typeof RULES,
): void {
  let sheet = sheets.get(property);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(property, sheet);
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(value === null ? "" : RULES[readBy](`${property}: ${value}`));
}
