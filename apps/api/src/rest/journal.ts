import { AccordError } from "@accord/domain/errors";
import { JournalQuery } from "@accord/domain/journal-line";
import { journalCsv } from "@accord/interchange/journal-csv";
import { readLines } from "@accord/store/journal/read-lines";
import { z } from "zod";
import { finishBytes, sendFinished } from "../finished-bytes.ts";
import type { Asked } from "./public-api.ts";

/** What may be asked of the list: as on the page, with the cell as `area/partnership`. */
export const JournalFilters = JournalQuery.pick({ noun: true, from: true, to: true, who: true })
  .extend({ cell: z.string().optional(), record: z.string().optional() })
  .strict();

/** More than this is asked for by dates. */
const LINES_IN_A_LIST = 50_000;
const AT_ONCE = 1_000;

/** The journal of a programme as a list, newest first. */
export async function sendJournalCsv(asked: Asked): Promise<void> {
  const { services, request, response, actor, programme } = asked;
  await services.expensiveCalls.count(actor, request.ip ?? null);
  const { cell, record, ...filters } = JournalFilters.parse(request.query);
  const query = JournalQuery.parse({
    programme: programme.slug,
    ...filters,
    ...aboutOf({ cell, record }),
  });
  const lines = await allLines((before) =>
    readLines(services.database, actor, before === null ? query : { ...query, before }, AT_ONCE),
  );
  response.setHeader("content-disposition", `attachment; filename="${programme.slug}-journal.csv"`);
  const bytes = finishBytes(journalCsv(lines), {
    contentType: "text/csv; charset=utf-8",
    brotliQuality: 4,
  });
  await sendFinished(request, response, bytes, "private, no-cache");
}

/**
 * The lines of all pages, in their order.
 *
 * @param readPage - the page that follows a line; the first for null
 * @throws AccordError `bad-input` where there are more than a list holds: none is cut off in silence
 */
export async function allLines<Line>(
  readPage: (
    before: number | null,
  ) => Promise<{ readonly lines: readonly Line[]; readonly before: number | null }>,
  most = LINES_IN_A_LIST,
): Promise<Line[]> {
  const lines: Line[] = [];
  let before: number | null = null;
  do {
    const page = await readPage(before);
    lines.push(...page.lines);
    before = page.before;
    if (lines.length > most) throw tooMany(most);
  } while (before !== null);
  return lines;
}

function tooMany(most: number): AccordError {
  const message = `The list would have more than ${most.toLocaleString("en-GB")} lines. Ask for fewer by a first and a last day.`;
  return new AccordError("bad-input", message);
}

/** `cell=dogs/norfolk-suffolk`, `record=area/dogs`. */
function aboutOf({ cell, record }: { cell?: string | undefined; record?: string | undefined }) {
  if (cell !== undefined) {
    const [area, partnership] = cell.split("/");
    return { about: { noun: "cell", area, partnership } };
  }
  if (record === undefined) return {};
  const [noun, slug] = record.split("/");
  return { about: { noun, slug } };
}
