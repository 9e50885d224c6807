import { AsAt, Instant } from "@accord/domain/calendar";
import { FINDING_CODES, type Finding } from "@accord/domain/finding";
import type { FindingsView } from "@accord/domain/findings-view";
import { formatDate } from "@accord/domain/format-date";
import { type FindingLine, findingsHeadline, tellFindings } from "@accord/domain/tell-findings";
import { asRefusal, operatedRegister } from "../operator.ts";
import { WrongUsage } from "../run-command.ts";

export interface FindingsOptions {
  readonly programme: string;
  readonly asAt?: string;
  readonly knownAt?: string;
  readonly code?: string;
  readonly json?: boolean;
}

/** Says what the rules find in a programme as at a day: a line a rule, or of one rule each thing it finds. */
export async function tellAllFindings(options: FindingsOptions): Promise<void> {
  const { programme } = options;
  const asAt = AsAt.optional().safeParse(options.asAt);
  if (!asAt.success) throw new WrongUsage("Give --as-at as 2011-01-31 or 2011-01.");
  const knownAt = Instant.optional().safeParse(options.knownAt);
  if (!knownAt.success) throw new WrongUsage("Give --known-at as 2026-11-22T09:30:00Z.");
  const code = FINDING_CODES.find((one) => one === options.code);
  if (options.code !== undefined && code === undefined) {
    throw new WrongUsage(`Give --code as one of ${FINDING_CODES.join(", ")}.`);
  }
  await using register = await operatedRegister();
  const view = await asRefusal(
    register.client.findings.read.query({ programme, asAt: asAt.data, knownAt: knownAt.data }),
  );
  const told = code === undefined ? view : ofCode(view, code);
  process.stdout.write(options.json ? `${JSON.stringify(told)}\n` : wordsOf(told, code));
}

function ofCode(view: FindingsView, code: Finding["code"]): FindingsView {
  return {
    ...view,
    rules: view.rules.filter((rule) => rule.code === code),
    findings: view.findings.filter((finding) => finding.code === code),
  };
}

function wordsOf(view: FindingsView, code: Finding["code"] | undefined): string {
  const sections = tellFindings(view);
  const heading = `${view.programme.name}, as at ${formatDate(view.asAt)}`;
  const lines = sections.flatMap((section) => [
    "",
    `${section.title}: ${section.note}`,
    ...section.lines.flatMap((line) => [
      `  ${line.sentence}`,
      `    ${line.rule.rule} (${line.rule.source})`,
      ...(code === undefined ? [`    --code ${line.rule.code}`] : membersOf(line)),
    ]),
  ]);
  return `${[`${heading}: ${small(findingsHeadline(sections))}.`, ...lines].join("\n")}\n`;
}

/** Each thing that one rule finds; a rule that finds one has said so. */
function membersOf({ groups, rule }: FindingLine): string[] {
  if (rule.count === 1) return [];
  return groups.flatMap(({ findings }) => findings.map(({ sentence }) => `    - ${sentence}`));
}

function small(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
