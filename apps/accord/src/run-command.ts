import { AccordError } from "@accord/domain/errors";
import type { Command } from "commander";
import { faultLine } from "./fault.ts";

/** Wrong usage that only shows while the command runs. */
export class WrongUsage extends Error {}

/**
 * Loads a command when it is wanted, runs it, and tells a fault in one line.
 *
 * @returns an action for commander: it gives the arguments and options by their names
 */
export function runCommand<Given>(load: () => Promise<(given: Given) => Promise<void>>) {
  return async (...words: unknown[]): Promise<void> => {
    // commander hands over each argument, then the options, then the command itself.
    const command = words.at(-1) as Command;
    const byName = Object.fromEntries(
      command.registeredArguments.map((argument, index) => [argument.name(), words[index]]),
    );
    try {
      const work = await load();
      // main.ts declares for each command what its work takes; commander does not know the type.
      await work({ ...command.opts(), ...byName } as Given);
    } catch (error) {
      process.exitCode = error instanceof WrongUsage ? 2 : 1;
      console.error(await lineFor(error));
    }
  };
}

async function lineFor(error: unknown): Promise<string> {
  if (error instanceof AccordError || error instanceof WrongUsage) return error.message;
  const { readDatabaseSettings } = await import("./config.ts");
  return faultLine(error, readDatabaseSettings());
}
