#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { ReportOptions } from "./commands/report.ts";
import { runCommand, WrongUsage } from "./run-command.ts";

// A third of the time to start is compiling: it is done once for each version of the sources.
enableCompileCache();

// Who reads what is printed may have read enough, as `head` has: what was asked for is done all the same.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// Only what the words of the commands need is loaded here; each command loads its own work, so that
// `--help` answers at once.

const accord = new Command("accord")
  .description("The collaboration register for police forces.")
  .helpCommand(false)
  .exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : 2))
  .addHelpText(
    "after",
    "\nEvery setting is an environment variable; docs/operating.md lists them.\nExit: 0 done, 1 failed, 2 wrong usage.",
  );

const wholeNumber = (text: string) => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("Give a whole number.");
  return Number(text);
};

const json = () => new Option("--json", "print the result as JSON, for a program to read");

accord
  .command("start")
  .description("serve the API, both front ends and the reporting worker")
  .action(runCommand(async () => (await import("./commands/start.ts")).start));

accord
  .command("migrate")
  .description("bring the database to this version of the program")
  .option("--dry-run", "only say what would be run")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/migrate.ts")).migrateDatabase));

const demo = accord
  .command("demo")
  .helpCommand(false)
  .description("the demonstration programmes and accounts");
demo
  .command("load")
  .description("load the demonstration into a register that does not have it")
  .addArgument(
    new Argument(
      "[what]",
      "year: into an empty register, with a year of invented movement after it",
    ).choices(["year"]),
  )
  .addOption(
    new Option("--seed <number>", "of the year: the same number gives the same year").argParser(
      wholeNumber,
    ),
  )
  .addOption(json())
  .action(
    runCommand(async () => {
      const { loadDemo } = await import("./commands/demo.ts");
      const { loadDemoYear } = await import("./commands/load-year.ts");
      return async ({ what, ...given }: { what?: "year"; seed?: number; json?: boolean }) => {
        if (what === "year") return loadDemoYear(given);
        if (given.seed !== undefined) throw new WrongUsage("A seed is of a year: demo load year.");
        return loadDemo(given);
      };
    }),
  );
demo
  .command("clear")
  .description("empty a register that holds the demonstration alone, after copying its folder")
  .option("--dry-run", "only say what would go")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/clear-demo.ts")).clearDemo));

const user = accord.command("user").helpCommand(false).description("accounts and their roles");
user
  .command("add")
  .description("add an account; its password is printed once unless it is given on standard input")
  .argument("<email>", "the address the person signs in with")
  .requiredOption("--name <name>", "the person's name")
  .requiredOption("--office <office>", "the office they hold, as others see it")
  .option(
    "--role <role>",
    "a first role: viewer, contributor, editor, approver, auditor, administrator",
  )
  .option("--programme <slug>", "the programme the role is for, where it is for one")
  .option("--force <slug>", "the force of a viewer or contributor")
  .option("--password-stdin", "read the password from standard input")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/user.ts")).addUser));
user
  .command("role")
  .description("give an account a role, or take one away")
  .argument("<email>", "the account")
  .argument("<role>", "viewer, contributor, editor, approver, auditor or administrator")
  .option("--programme <slug>", "the programme the role is for, where it is for one")
  .option("--force <slug>", "the force of a viewer or contributor")
  .option("--remove", "take the role away")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/user.ts")).changeRole));
user
  .command("password")
  .description("set a new password; printed once unless it is given on standard input")
  .argument("<email>", "the account")
  .option("--password-stdin", "read the password from standard input")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/user.ts")).setPassword));
user
  .command("off")
  .description("close an account: its sessions end, its acts stay")
  .argument("<email>", "the account")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/user.ts")).closeAccount));
user
  .command("list")
  .description("list the accounts")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/user.ts")).listUsers));

const report = accord
  .command("report")
  .helpCommand(false)
  .description("regional progress summaries");
for (const [kind, example, pattern] of [
  ["monthly", "2011-01", /^\d{4}-(0[1-9]|1[0-2])$/],
  ["quarterly", "2011-Q1", /^\d{4}-Q[1-4]$/],
] as const) {
  report
    .command(kind)
    .description(`compose the ${kind} summary of a programme`)
    .requiredOption("--programme <slug>", "the programme")
    .requiredOption("--period <period>", `the period, such as ${example}`, (text) => {
      if (!pattern.test(text)) throw new InvalidArgumentError(`Give it as ${example}.`);
      return text;
    })
    .option("--out <folder>", "write it in every form, without sending")
    .option("--force <slug>", "with --out: with the page of a force first")
    .addOption(
      new Option("--edition <edition>", "with --out: which edition").choices([
        "official",
        "public",
      ]),
    )
    .option("--known-at <instant>", "with --out: as known then, such as 2011-02-01T08:00Z")
    .option("--send", "file it and send it to the programme's readers")
    .option("--reason <words>", "with --send: why a period that was sent already goes again")
    .addOption(json())
    .action(
      runCommand(async () => {
        const { composeReport } = await import("./commands/report.ts");
        return (options: Omit<ReportOptions, "kind">) => composeReport({ ...options, kind });
      }),
    );
}

const programme = () => new Option("--programme <slug>", "the programme").makeOptionMandatory();

accord
  .command("import")
  .description("take a status matrix in from a file: all of it, or nothing")
  .argument("<file>", ".csv, .tsv, .txt, .xlsx, .docx or .html, at most 20 MB")
  .addOption(programme())
  .requiredOption("--as-at <date>", "when it stood so: 2011-01-31, or 2011-01, or 2011")
  .addOption(
    new Option("--kind <kind>", "the paper says it stood so, or it changed on this date")
      .choices(["observed", "moved"])
      .default("observed"),
  )
  .option("--map <file>", "what names and wordings mean, as JSON; docs/operating.md has its shape")
  .option("--skip-unplaced", "leave what has no place in the matrix, and take in the rest")
  .option("--dry-run", "only say what it would do")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/import.ts")).importFile));

accord
  .command("export")
  .description("give the status matrix out as it stood on a day")
  .addOption(programme())
  .requiredOption("--as-at <date>", "the day, 2011-01-31, or a month, 2011-01: its last day")
  .option("--known-at <instant>", "as known then, 2026-11-22T09:30:00Z; by default now")
  .addOption(
    new Option(
      "--format <format>",
      "a list or the whole as JSON, a workbook, or a Word table for a paper",
    )
      .choices(["csv", "json", "xlsx", "docx"])
      .makeOptionMandatory(),
  )
  .option("--out <file>", "write it there and not to standard output")
  .action(runCommand(async () => (await import("./commands/export.ts")).exportMatrix));

accord
  .command("findings")
  .description("say what the rules find in a programme, and what one of them finds")
  .addOption(programme())
  .option(
    "--as-at <date>",
    "the day, 2011-01-31, or a month, 2011-01: its last day; by default today",
  )
  .option("--known-at <instant>", "as known then, 2026-11-22T09:30:00Z; by default now")
  .option("--code <code>", "only what one rule finds, each thing it finds: needs-review")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/findings.ts")).tellAllFindings));

accord
  .command("mail")
  .helpCommand(false)
  .description("what mail systems say of messages that were sent")
  .command("read")
  .description("take in a message that came back, or a complaint, for the worker to tell of")
  .argument("<file>", "the message as .eml, or - for standard input, at most 10 MB")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/mail.ts")).readMail));

accord
  .command("verify")
  .description("check the journal's chain and that nothing was changed behind it")
  .addOption(json())
  .action(runCommand(async () => (await import("./commands/verify.ts")).verifyJournal));

await accord.parseAsync();
