import { createHash } from "node:crypto";
import pg from "pg";

/** Statements longer than this, or with more parameters, are long lists: each is asked once. */
const LONGEST = 8_000;
const MOST_PARAMETERS = 64;

/** A name for a statement that comes again; none for what has no parameters, such as `begin`. */
const names = new Map<string, string | undefined>();
const MOST_NAMES = 1_000;

function nameOf(text: string, parameters: number): string | undefined {
  if (parameters === 0 || parameters > MOST_PARAMETERS || text.length > LONGEST) return undefined;
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 32);
  names.set(text, name);
  return name;
}

/**
 * A connection that has each statement parsed and planned once, and not at every change of a cell.
 *
 * It wants a server it stays connected to: a pooler in between has to keep prepared statements.
 */
export class PreparingClient extends pg.Client {
  // The driver's own signature has a dozen forms; the one that Kysely uses is prepared, the others pass.
  override query(...asked: unknown[]): never {
    const [text, values] = asked;
    const forward = super.query.bind(this) as (...given: unknown[]) => never;
    if (typeof text !== "string" || !Array.isArray(values)) return forward(...asked);
    const name = nameOf(text, values.length);
    return name === undefined ? forward(...asked) : forward({ name, text, values });
  }
}
