import path from "node:path";
import { type Complaint, lineAt, type SourceFile } from "../source-file.ts";

const LINK = /\]\(([^)\s]+)\)/g;
const NAMED = /`((?:apps|packages|docs|e2e|bench|tooling|\.ci)\/[\w./-]+)`/g;
const FENCED = /^```.*?^```/gms;

/**
 * Links of the documents that lead nowhere, and paths named in code marks that are not there.
 *
 * What stands in a fenced block is an example and is not looked at.
 */
export function deadPaths(sources: readonly SourceFile[], files: readonly string[]): Complaint[] {
  const known = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
  return sources
    .filter((file) => /^(README\.md|docs\/.*\.md)$/.test(file.path))
    .flatMap((file) => {
      const text = file.text.replace(FENCED, (block) => block.replace(/[^\n]/g, " "));
      const linked = [...text.matchAll(LINK)]
        .filter((match) => !/^([a-z]+:|#)/.test(match[1]!))
        .map((match) => ({ match, target: resolved(file.path, match[1]!) }));
      const named = [...text.matchAll(NAMED)].map((match) => ({
        match,
        target: match[1]!.replace(/\/$/, ""),
      }));
      return [...linked, ...named]
        .filter(({ target }) => !known.has(target))
        .map(({ match, target }) => ({
          path: file.path,
          line: lineAt(text, match.index),
          what: `There is no ${target}.`,
        }));
    });
}

function resolved(from: string, link: string): string {
  const bare = decodeURI(link.replace(/[#?].*$/, ""));
  const base = bare.startsWith("/") ? "" : path.posix.dirname(from);
  return path.posix.join(base, bare).replace(/^\/|\/$/g, "");
}

function foldersOf(file: string): string[] {
  const parts = file.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
