import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";

/** The repository's root. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

/** One text file of the repository; `path` is from the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a rule finds: the file, the line where it has one, and a sentence. */
export interface Complaint {
  readonly path: string;
  readonly line?: number;
  readonly what: string;
}

/** Every file git keeps or would keep, so that a new one is looked at before its first commit. */
export function listFiles(root: string): string[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 },
  );
  return [...new Set(listed.split("\0"))].filter((file) => file !== "" && isFile(root, file));
}

const TEXT = /\.(tsx?|mts|m?js|json|css|html|md|ya?ml|sql|typ|tsv|csv|txt|sh)$|(^|\/)\.ci\/run$/;

/** The text files among them. The lock file is left out: nobody writes it. */
export function readSources(root: string, files: readonly string[]): SourceFile[] {
  return files
    .filter((file) => TEXT.test(file) && file !== "pnpm-lock.yaml")
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}

/** The number of the line a character stands in, from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function isFile(root: string, file: string): boolean {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
}
