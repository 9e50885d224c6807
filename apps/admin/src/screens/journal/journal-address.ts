import type { RouterInputs } from "@accord/client/trpc";

type JournalQuery = RouterInputs["journal"]["lines"];
type RecordAddress = NonNullable<JournalQuery["about"]>;

/** What the address of the journal says: filters as text, the record as `area/dogs`, the cell as `dogs/essex-kent`. */
export interface JournalAddress {
  readonly noun?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly who?: string | undefined;
  readonly cell?: string | undefined;
  readonly record?: string | undefined;
}

const KEYS = ["noun", "from", "to", "who", "cell", "record"] as const;

export function readJournalAddress(search: Readonly<Record<string, unknown>>): JournalAddress {
  return Object.fromEntries(
    KEYS.map((key) => {
      const value = search[key];
      return [key, typeof value === "string" && value !== "" ? value : undefined];
    }),
  );
}

/** The record whose timeline is asked for; null for the whole journal. */
export function recordIn({ cell, record }: JournalAddress): RecordAddress | null {
  const [first, second, ...rest] = (cell ?? record ?? "").split("/");
  if (!first || !second || rest.length > 0) return null;
  if (cell !== undefined) return { noun: "cell", area: first, partnership: second };
  // A noun that the register does not have is refused by it in words.
  return { noun: first, slug: second } as RecordAddress;
}

/** What is asked of the register. */
export function journalQuery(programme: string, address: JournalAddress): JournalQuery {
  const { noun, from, to, who } = address;
  const about = recordIn(address);
  return {
    programme,
    ...(noun && { noun: noun as NonNullable<JournalQuery["noun"]> }),
    ...(from && { from: from as NonNullable<JournalQuery["from"]> }),
    ...(to && { to: to as NonNullable<JournalQuery["to"]> }),
    ...(who && { who }),
    ...(about && { about }),
  };
}

/** Where the same lines are had as a list to keep. */
export function journalCsvHref(programme: string, address: JournalAddress): string {
  const search = new URLSearchParams();
  for (const key of KEYS) {
    const value = address[key];
    if (value) search.set(key, value);
  }
  const written = search.toString();
  return `/api/v1/programmes/${programme}/journal.csv${written && `?${written}`}`;
}
