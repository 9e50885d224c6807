import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { RequestHandler } from "express";
import { type FinishedBytes, finishBytes, sendFinished } from "../finished-bytes.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

const A_YEAR = "public, max-age=31536000, immutable";
const ASK_EACH_TIME = "no-cache";

/**
 * Serves a built front end from memory: its files, and its one page for every other address under it.
 *
 * Files under `assets/` carry a hash in their name and never change; a missing one is not found
 * rather than a page, so that a browser with an old page does not take HTML for a script.
 *
 * @throws Error naming the folder when it holds no built front end
 */
export function frontEnd(folder: string): RequestHandler {
  const files = readBuilt(folder);
  const page = files.get("/index.html");
  if (!page) throw new Error(`There is no built front end in ${folder}: it has no index.html.`);

  return async (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    const file = files.get(request.path);
    if (file) {
      const cacheControl = request.path.startsWith("/assets/") ? A_YEAR : ASK_EACH_TIME;
      return sendFinished(request, response, file, cacheControl);
    }
    const isFile = extname(request.path) !== "" || request.path.startsWith("/assets/");
    if (isFile) return next();
    return sendFinished(request, response, page, ASK_EACH_TIME);
  };
}

function readBuilt(folder: string): Map<string, FinishedBytes> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.map((name) => [
      `/${relative(folder, name).split(sep).join("/")}`,
      finishBytes(readFileSync(name), {
        contentType: TYPES[extname(name)] ?? "application/octet-stream",
        brotliQuality: 11,
      }),
    ]),
  );
}
