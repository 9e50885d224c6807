import { appendFileSync } from "node:fs";
import path from "node:path";
import type { Reporter, TestModule } from "vitest/node";
import { ROOT } from "./source-file.ts";
import type { TestRun } from "./tally.ts";

/**
 * Notes every test of a Vitest run in the file at ACCORD_TALLY, one line of JSON each.
 *
 * @public Vitest loads it by its path.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env["ACCORD_TALLY"];
    if (file === undefined) throw new Error("ACCORD_TALLY does not say where to note the tests.");
    const runs = modules.flatMap((module) =>
      [...module.children.allTests()].map(
        (test): TestRun => ({
          file: path.relative(ROOT, module.moduleId).replaceAll(path.sep, "/"),
          title: test.fullName,
          project: module.project.name,
          state: asState(test.result().state),
          fileTook: module.diagnostic().duration,
        }),
      ),
    );
    appendFileSync(file, runs.map((run) => `${JSON.stringify(run)}\n`).join(""));
  }
}

/** A test that was collected and never came to an end has not passed. */
function asState(state: "passed" | "failed" | "skipped" | "pending"): TestRun["state"] {
  return state === "pending" ? "failed" : state;
}
