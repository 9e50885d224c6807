import { AccordError } from "@accord/domain/errors";
import { INTAKE_LIMITS } from "@accord/domain/intake";
import { words } from "@accord/domain/slug";
import type { Request } from "express";
import { z } from "zod";
import { handIn } from "../intakes/hand-in.ts";
import type { Asked } from "./public-api.ts";

/** What may stand after the question mark. */
export const FileName = z.strictObject({
  name: words(200)
    .regex(/^[^/\\]+$/, "Give the file's name without a folder.")
    .meta({ description: "The file's name: how it ends says what it is.", examples: ["May.docx"] }),
});

/** Takes in a file, read as it stands in the request's body. Nothing is recorded. */
export async function takeInFile(asked: Asked): Promise<void> {
  const { services, actor, programme, request, response } = asked;
  const { name } = FileName.parse(request.query);
  await services.expensiveCalls.count(actor, request.ip ?? null);
  const bytes = await bodyOf(request, name);
  const handedIn = await handIn(services.database, actor, {
    programme: programme.slug,
    door: actor.kind === "operator" ? "command" : "file",
    input: { kind: "file", name, bytes },
  });
  response.status(201).setHeader("cache-control", "no-store").json(handedIn);
}

/** So much of what is too big is let by, unread, so that a browser hears the answer. */
const MOST_LET_BY = 10 * INTAKE_LIMITS.fileBytes;

async function bodyOf(request: Request, name: string): Promise<Uint8Array> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.byteLength;
    if (size <= INTAKE_LIMITS.fileBytes) kept.push(piece);
    else kept.length = 0;
    if (size > MOST_LET_BY) break;
  }
  if (size > INTAKE_LIMITS.fileBytes) throw tooBig(name, size);
  return Buffer.concat(kept);
}

function tooBig(name: string, bytes: number): AccordError {
  const megabytes = (size: number) => `${Math.floor(size / 1024 / 1024)} MB`;
  const message = `${name} has ${megabytes(bytes)}; at most ${megabytes(INTAKE_LIMITS.fileBytes)} are taken in. Copy the table alone into a new file.`;
  return new AccordError("too-much", message, {
    complaints: [{ row: null, column: null, value: null, message }],
  });
}
