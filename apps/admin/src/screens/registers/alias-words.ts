/** Aliases as they are typed: one a line. Lines that say nothing or the same twice are left out. */
export function readAliases(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

export function typedAliases(aliases: readonly string[]): string {
  return aliases.join("\n");
}
