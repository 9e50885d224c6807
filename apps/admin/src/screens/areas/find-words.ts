/** Whether one of some names holds all that is typed, word by word, in any letter case. */
export function isFound(typed: string, names: readonly string[]): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = names.join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}
