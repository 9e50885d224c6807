import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { EffectiveDate } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import {
  INTAKE_LIMITS,
  type IntakeComplaint,
  type IntakeProposal,
  IntakeTerms,
} from "@accord/domain/intake";
import { tooLarge } from "@accord/interchange/refusal";
import { type ImportDecisions, readDecisions } from "../import-decisions.ts";
import { type ImportEnd, importJson, proposalLines, refusedJson } from "../import-words.ts";
import { asRefusal, type OperatedRegister, operatedRegister } from "../operator.ts";
import { WrongUsage } from "../run-command.ts";

export interface ImportOptions {
  readonly file: string;
  readonly programme: string;
  readonly asAt: string;
  readonly kind: "observed" | "moved";
  readonly map?: string;
  readonly skipUnplaced?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Takes a status matrix in: shows what it would do, then does all of it or nothing. */
export async function importFile(options: ImportOptions): Promise<void> {
  const effective = effectiveIn(options.asAt);
  const name = path.basename(options.file);
  const decisions = await readDecisions(options.map);
  const bytes = await readWithinLimit(options.file);
  await using register = await operatedRegister();
  const { programme } = options;
  let intake: string;
  try {
    ({ intake } = await register.handInFile(programme, { name, bytes }));
  } catch (error) {
    tellDamage(error, options);
    throw error;
  }
  const terms = IntakeTerms.parse({
    effective,
    claim: options.kind,
    decisions: decisions.decisions,
    table: decisions.table,
    dayOfPaper: decisions.dayOfPaper,
  });
  const proposal = await asRefusal(
    register.client.intakes.propose.mutate({ programme, intake, terms }),
  );
  if (!options.json) console.log(proposalLines(proposal, { name, programme, terms }).join("\n"));
  const end = await settle(register, { intake, proposal, terms, name, decisions }, options);
  if (end.state !== "recorded")
    await register.client.intakes.throwAway.mutate({ programme, intake });
  if (options.json) console.log(JSON.stringify(importJson(proposal, end)));
  else console.log(`\n${ENDS[end.state]}${end.act === null ? "" : ` ${end.act} of the journal.`}`);
  if (blocksOf(proposal, options).length > 0) process.exitCode = 1;
}

const ENDS = {
  recorded: "Recorded as line",
  "dry-run": "A dry run: nothing was written.",
  refused: "Refused: nothing was written. Settle what is named above, and run it again.",
  "nothing-to-record": "There is nothing to record: nothing was written.",
} as const satisfies Record<ImportEnd["state"], string>;

interface Proposed {
  readonly intake: string;
  readonly proposal: IntakeProposal;
  readonly terms: IntakeTerms;
  readonly name: string;
  readonly decisions: ImportDecisions;
}

async function settle(
  { client }: OperatedRegister,
  { intake, proposal, terms, name, decisions }: Proposed,
  options: ImportOptions,
): Promise<ImportEnd> {
  const { programme, skipUnplaced = false } = options;
  const isNothing = proposal.blocks.some(({ what }) => what === "nothing-to-record");
  if (options.dryRun) return { state: "dry-run", act: null };
  if (isNothing) return { state: "nothing-to-record", act: null };
  if (blocksOf(proposal, options).length > 0) return { state: "refused", act: null };
  const recording = asRefusal(
    client.intakes.record.mutate({
      programme,
      intake,
      terms,
      head: proposal.head,
      source: decisions.source ?? {
        title: name,
        publisher: "Not stated",
        published: terms.effective,
      },
      skipUnplaced,
    }),
  );
  const answer = await recording.catch((error: unknown) => {
    if (saysNothingIsLeft(error)) return null;
    throw error;
  });
  if (!answer) return { state: "nothing-to-record", act: null };
  const act =
    answer.state === "recorded" ? answer.act : await recorded(client, { programme, intake });
  return { state: "recorded", act };
}

/** Whether all that is to be recorded has been recorded, once what has no place is left. */
function saysNothingIsLeft(error: unknown): boolean {
  if (!(error instanceof AccordError)) return false;
  const blocks = error.facts["blocks"] as IntakeProposal["blocks"] | undefined; // as the domain gives them
  return blocks?.some(({ what }) => what === "nothing-to-record") ?? false;
}

const ASK_EVERY_MS = 200;

/** Waits for a long recording, and says how far it is to whoever watches. */
async function recorded(
  client: OperatedRegister["client"],
  address: { readonly programme: string; readonly intake: string },
): Promise<number> {
  for (;;) {
    const { state, act, words, done, total } = await asRefusal(
      client.intakes.progress.query(address),
    );
    if (state === "recorded") return act;
    if (state === "failed") throw new AccordError("rule-broken", words);
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} entries written `);
    await pause(ASK_EVERY_MS);
  }
}

/** Why nothing may be recorded, once what has no place is left where that was asked for. */
function blocksOf(
  { blocks }: IntakeProposal,
  { skipUnplaced = false }: ImportOptions,
): IntakeProposal["blocks"] {
  return blocks.filter(
    ({ what }) => what !== "nothing-to-record" && !(skipUnplaced && what === "not-placed"),
  );
}

function effectiveIn(text: string): EffectiveDate {
  const precision = { 4: "year", 7: "month", 10: "day" }[text.length];
  const read = EffectiveDate.safeParse({ date: text, precision });
  if (read.success) return read.data;
  throw new WrongUsage("Give --as-at as a day, a month or a year: 2011-01-31, 2011-01 or 2011.");
}

async function readWithinLimit(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new AccordError("not-found", `There is no file ${file}.`);
  if (found.size > INTAKE_LIMITS.fileBytes) {
    throw tooLarge(file, found.size, INTAKE_LIMITS.fileBytes);
  }
  return readFile(file);
}

/** A file that cannot be read tells each thing that is wrong with it, with its place. */
function tellDamage(error: unknown, { json }: ImportOptions): void {
  if (!json || !(error instanceof AccordError)) return;
  const told = error.facts["complaints"];
  const complaints: readonly IntakeComplaint[] = Array.isArray(told)
    ? told
    : [{ row: null, column: null, value: null, message: error.message }];
  console.log(JSON.stringify(refusedJson(complaints)));
}
