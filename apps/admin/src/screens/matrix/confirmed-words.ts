interface Confirmed {
  readonly confirmed: number;
  readonly leftOut: readonly { readonly area: string; readonly partnership: string }[];
}

/** "34 cells confirmed, no change. Left out, because they changed since this page was read: dogs, essex-kent." */
export function confirmedWords({ confirmed, leftOut }: Confirmed): string {
  const count = confirmed === 1 ? "1 cell" : `${confirmed} cells`;
  const done = `${count} confirmed, no change.`;
  if (leftOut.length === 0) return done;
  const named = leftOut.map(({ area, partnership }) => `${area} in ${partnership}`).join("; ");
  return `${done} Left out, because they changed since this page was read: ${named}.`;
}
