import type { z } from "zod";

/** The name of something a browser keeps for one person in one programme. */
export function memoryName(what: string, account: string, programme: string): string {
  return `accord/${what}/${account}/${programme}`;
}

/** What this browser has kept under a name; null where it has nothing, or nothing that fits. */
export function recall<T>(name: string, schema: z.ZodType<T>): T | null {
  try {
    const kept = localStorage.getItem(name);
    return kept === null ? null : (schema.safeParse(JSON.parse(kept)).data ?? null);
  } catch {
    // A browser that keeps nothing, or something broken: the page works all the same.
    return null;
  }
}

/** Keeps something after the tab is closed; null forgets it. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Full or forbidden: what is typed still stands on the page.
  }
}
