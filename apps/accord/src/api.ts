import { existsSync } from "node:fs";
import path from "node:path";
import type { ApiConfig } from "@accord/api/config";
import { type Api, createApi } from "@accord/api/server";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "@accord/store/database";
import type { DestinationStream } from "pino";

/** The API that serves both front ends. It does not listen yet. */
export async function servingApi(database: Database, config: ApiConfig): Promise<Api> {
  const frontEnds = { dashboard: builtFrontEnd("dashboard"), admin: builtFrontEnd("admin") };
  return createApi({ database, config, frontEnds });
}

/** The API inside a command: nobody reaches it from outside, and its log goes beside the result. */
export function quietApi(database: Database, config: ApiConfig): Promise<Api> {
  const logTo: DestinationStream = { write: (line) => process.stderr.write(line) };
  return createApi({ database, config: { ...config, logLevel: "error" }, logTo });
}

function builtFrontEnd(name: "dashboard" | "admin"): string {
  const folder = path.resolve(import.meta.dirname, "../..", name, "dist");
  if (existsSync(path.join(folder, "index.html"))) return folder;
  throw new AccordError(
    "unavailable",
    `There is no built front end in ${folder}. Build both with: pnpm exec turbo run build`,
  );
}
