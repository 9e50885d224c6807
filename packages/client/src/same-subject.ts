import { hashKey, type QueryKey } from "@tanstack/react-query";

/** What an address says of time: another day of a page is the same page. */
const DAYS: ReadonlySet<string> = new Set(["asAt", "knownAt", "since", "sinceKnownAt"]);

/** Whether two reads are of the same thing, on whatever days. tRPC's keys are `[path, {input}]`. */
export function isSameSubject(one: QueryKey, other: QueryKey): boolean {
  return hashKey(subjectOf(one)) === hashKey(subjectOf(other));
}

function subjectOf([path, about]: QueryKey): QueryKey {
  const { input = {} } = (about ?? {}) as { input?: Readonly<Record<string, unknown>> };
  return [path, Object.fromEntries(Object.entries(input).filter(([name]) => !DAYS.has(name)))];
}
