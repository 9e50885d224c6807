import type { ArchivedVersion } from "@accord/domain/report-archive";

/** What is compared at first: the latest report and the one of its kind before it. */
export function firstPair<T extends Pick<ArchivedVersion, "kind">>(
  versions: readonly T[],
): { readonly from: T; readonly to: T } | null {
  const [to, ...others] = versions;
  const from = others.find(({ kind }) => kind === to?.kind) ?? others[0];
  return to && from ? { from, to } : null;
}
