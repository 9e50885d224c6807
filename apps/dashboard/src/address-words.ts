/** The search part of an address, in plain words: no quotes around a date, no code for a slash. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join("&")
    .replaceAll("%2F", "/")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",");
  return written && `?${written}`;
}

/** The search part of an address as text by name: a date stays a date, a number stays text. */
export function readSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** A part of the address, where it holds any words. */
export function wordsIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
