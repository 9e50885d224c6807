import type { LiveEvent, Noun } from "@accord/domain/journal";
import type { Query, QueryClient } from "@tanstack/react-query";

/** What has to be read again: all of it, or what belongs to these programmes. */
type Stale = "all" | Set<string>;

/** Nouns whose change is seen on a programme's own pages and on those that span. A change of the others may be seen anywhere. */
const WITHIN_A_PROGRAMME: readonly Noun[] = [
  "matrix",
  "confirmation",
  "source",
  "reader",
  "report",
  "proposal",
  "governance",
  "lead",
  "mandate",
];

/** Reads that also tell what other programmes say: an area stands in several, and two rules compare them. */
const SPANNING: ReadonlySet<string> = new Set([
  "areas.page",
  "findings.about",
  "findings.cells",
  "findings.read",
  "findings.waiting",
  "forces.page",
  "overview.read",
  "partnerships.page",
  "search.find",
]);

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

  everything(): void {
    this.#waiting = "all";
    this.#begin();
  }

  about({ programme, noun }: Pick<LiveEvent, "programme" | "noun">): void {
    if (programme === null || !WITHIN_A_PROGRAMME.includes(noun)) this.#waiting = "all";
    else if (this.#waiting !== "all") this.#waiting = new Set(this.#waiting).add(programme);
    this.#begin();
  }

  #begin(): void {
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

function concerns({ queryKey }: Query, stale: Stale): boolean {
  if (stale === "all") return true;
  const [path] = queryKey;
  if (Array.isArray(path) && SPANNING.has(path.join("."))) return true;
  const programme = programmeIn(queryKey);
  return programme !== null && stale.has(programme);
}

/** The programme in the input of a query; tRPC's keys are `[path, {input}]`. */
function programmeIn([, about]: readonly unknown[]): string | null {
  const input = (about as { input?: { programme?: string; cell?: { programme?: string } } })?.input;
  return input?.programme ?? input?.cell?.programme ?? null;
}
