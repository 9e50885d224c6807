import type { Database } from "@accord/store/database";

// The store reads moments as text; better-auth compares Dates, and takes text for a session that never ends.
const MOMENTS = new Set([
  "expiresAt",
  "createdAt",
  "updatedAt",
  "accessTokenExpiresAt",
  "refreshTokenExpiresAt",
]);

type Plugin = Parameters<Database["inside"]["kysely"]["withPlugin"]>[0];

const withDates: Plugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(dated) }),
};

function dated(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      MOMENTS.has(column) && typeof value === "string" ? new Date(value) : value,
    ]),
  );
}

/** The sign-in library's own tables, on the register's database, under the names and types it expects. */
export function signInTables({ inside }: Database) {
  return inside.kysely.withoutPlugins().withPlugin(withDates);
}
