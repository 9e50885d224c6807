/** Text as it stands in markup, also within an attribute in double quotes: none of it is read as markup. */
export function escaped(text: string): string {
  return NEEDS.test(text) ? text.replace(EACH, (sign) => ENTITIES[sign] ?? "") : text;
}

const NEEDS = /[&<>"']/;
const EACH = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};
