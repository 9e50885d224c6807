import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A program of the bench in a process of its own, with the first line it printed. */
export interface Child extends Disposable {
  readonly line: string;
  readonly process: ChildProcess;
}

/** Starts a file of the bench and waits for the line it prints when it is ready. */
export async function startChild(path: string, words: readonly string[]): Promise<Child> {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const child = spawn(process.execPath, [file, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("exit", (code) => reject(new Error(`${path} ended with ${code}.`)));
  });
  return { line, process: child, [Symbol.dispose]: () => child.kill() };
}
