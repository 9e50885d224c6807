import { readFile } from "node:fs/promises";
import { PaperOfIntake } from "@accord/api/intakes/paper";
import { CalendarDate } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { IntakeDecisions, wordingKey } from "@accord/domain/intake";
import { z } from "zod";

/** What `--map FILE` may hold. Names and wordings stand as the file to be imported prints them. */
const MapFile = IntakeDecisions.extend({
  /** The table to take where several were found. */
  table: z.string().nullable().default(null),
  /** The day of the paper, where the import asks for it. */
  dayOfPaper: CalendarDate.nullable().default(null),
  /** The paper that the entries rest on; by default a new one, named after the file. */
  source: PaperOfIntake.nullable().default(null),
});

type MapFile = z.infer<typeof MapFile>;

export interface ImportDecisions extends Omit<MapFile, keyof IntakeDecisions> {
  readonly decisions: IntakeDecisions;
}

/**
 * The decisions that an operator has written down; none without a file.
 *
 * @throws AccordError `bad-input` with one sentence that names what is wrong in it
 */
export async function readDecisions(path: string | undefined): Promise<ImportDecisions> {
  const { areas, partnerships, wordings, cells, ...rest } =
    path === undefined ? MapFile.parse({}) : await readMap(path);
  return {
    ...rest,
    decisions: {
      areas: byKey(areas),
      partnerships: byKey(partnerships),
      wordings: byKey(wordings),
      cells,
    },
  };
}

async function readMap(path: string): Promise<MapFile> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new AccordError("not-found", `--map: there is no file ${path}.`);
  });
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    throw new AccordError("bad-input", `--map: ${path} is not JSON.`);
  }
  const read = MapFile.safeParse(told);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new AccordError(
    "bad-input",
    `--map: ${path}, ${issue?.path.map(String).join(".") || "the whole"}: ${issue?.message}`,
  );
}

function byKey<T>(decided: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(decided).map(([text, decision]) => [wordingKey(text), decision]),
  );
}
