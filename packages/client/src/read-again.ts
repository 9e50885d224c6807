import type { Query, QueryClient } from "@tanstack/react-query";

/** What has to be read again: all of it, or what belongs to these programmes. */
type Stale = "all" | Set<string>;

/**
 * Reads again what a word is about: at once, and once more for all words that come meanwhile.
 *
 * A read under way is let finish before the next begins. To begin anew at every word would,
 * under a stream of changes, let none finish.
 */
export class ReadAgain {
  readonly #queries: QueryClient;
  #waiting: Stale | null = null;
  #isReading = false;

  constructor(queries: QueryClient) {
    this.#queries = queries;
  }

  /** @param programme - null for what is not about one programme: everything is read again */
  about(programme: string | null): void {
    if (programme === null || this.#waiting === "all") this.#waiting = "all";
    else this.#waiting = new Set(this.#waiting).add(programme);
    if (!this.#isReading) void this.#readAll();
  }

  async #readAll(): Promise<void> {
    this.#isReading = true;
    while (this.#waiting !== null) {
      const stale = this.#waiting;
      this.#waiting = null;
      await this.#queries.invalidateQueries({ predicate: (query) => concerns(query, stale) });
    }
    this.#isReading = false;
  }
}

/** Whether a query is about one of the programmes. What names none (the session, a list) is about each. */
function concerns({ queryKey }: Query, stale: Stale): boolean {
  if (stale === "all") return true;
  const programme = programmeIn(queryKey);
  return programme === null || stale.has(programme);
}

/** The programme in the input of a query; tRPC's keys are `[path, {input}]`. */
function programmeIn([, about]: readonly unknown[]): string | null {
  const input = (about as { input?: { programme?: string; cell?: { programme?: string } } })?.input;
  return input?.programme ?? input?.cell?.programme ?? null;
}
