/**
 * What fits over a narrow column: "HBC" for Herts/Beds/Cambs, "Reg" for Regional. Names that would be
 * short alike are given more of their letters, until each has its own.
 */
export function shortNames(names: readonly string[]): string[] {
  for (let letters = 1; letters < 6; letters += 1) {
    const short = names.map((name) => shortName(name, letters));
    if (new Set(short).size === new Set(names).size) return short;
  }
  return [...names];
}

function shortName(name: string, letters: number): string {
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (parts.length === 1) return name.slice(0, 2 + letters);
  return parts.map((part) => part.slice(0, letters)).join("");
}
