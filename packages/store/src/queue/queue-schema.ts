import { createRequire } from "node:module";
import { getConstructionPlans, getMigrationPlans } from "pg-boss";

/** The schema that holds the queue, apart from the register's own. */
export const QUEUE_SCHEMA = "queue";

/** The version of its schema that the installed pg-boss works with. */
const { version } = schemaOfLibrary();

export const QUEUE_MIGRATION = `queue-${String(version).padStart(4, "0")}`;

/** What brings the queue's schema to the installed library's version; null where it is there. */
export function queueMigrationSql(installed: number | null): string | null {
  if (installed === null) return getConstructionPlans(QUEUE_SCHEMA);
  return installed < version ? getMigrationPlans(QUEUE_SCHEMA, installed) : null;
}

function schemaOfLibrary(): { version: number } {
  // pg-boss says it in its package.json, which is typed by nobody.
  const { pgboss } = createRequire(import.meta.url)("pg-boss/package.json") as {
    pgboss: { schema: number };
  };
  return { version: pgboss.schema };
}
