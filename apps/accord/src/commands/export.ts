import { writeFile } from "node:fs/promises";
import { AsAt, Instant } from "@accord/domain/calendar";
import type { MatrixView } from "@accord/domain/matrix";
import { matrixCsv } from "@accord/interchange/matrix-csv";
import { matrixDocx, matrixXlsx } from "@accord/interchange/matrix-tables";
import { asRefusal, operatedRegister } from "../operator.ts";
import { WrongUsage } from "../run-command.ts";

export interface ExportOptions {
  readonly programme: string;
  readonly asAt: string;
  readonly knownAt?: string;
  readonly format: keyof typeof WRITE;
  readonly out?: string;
}

const WRITE = {
  csv: matrixCsv,
  json: (view: MatrixView) => `${JSON.stringify(view)}\n`,
  xlsx: matrixXlsx,
  docx: matrixDocx,
} as const;

/** Gives the status matrix out as it stood on a day, as known at an instant. */
export async function exportMatrix(options: ExportOptions): Promise<void> {
  const { programme, format, out } = options;
  const asAt = AsAt.safeParse(options.asAt);
  if (!asAt.success) throw new WrongUsage("Give --as-at as 2011-01-31 or 2011-01.");
  const knownAt = Instant.optional().safeParse(options.knownAt);
  if (!knownAt.success) throw new WrongUsage("Give --known-at as 2026-11-22T09:30:00Z.");
  await using register = await operatedRegister();
  const view = await asRefusal(
    register.client.matrix.read.query({ programme, asAt: asAt.data, knownAt: knownAt.data }),
  );
  const written = await WRITE[format](view);
  if (out === undefined) process.stdout.write(written);
  else await writeFile(out, written);
}
