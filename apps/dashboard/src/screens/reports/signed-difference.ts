/** "+3", "−2", and nothing where nothing differs. */
export function signedDifference(by: number): string {
  if (by === 0) return "";
  return by > 0 ? `+${by}` : `−${-by}`;
}
