import { INTAKE_LIMITS } from "@accord/domain/intake";
import { tooLarge } from "@accord/interchange/refusal";
import type { Request } from "express";
import { z } from "zod";
import { FileName } from "../file-name.ts";
import { handIn } from "../intakes/hand-in.ts";
import type { Asked } from "./public-api.ts";

/** What may stand after the question mark. */
export const NamedFile = z.strictObject({
  name: FileName.meta({
    description: "The file's name: how it ends says what it is.",
    examples: ["May.docx"],
  }),
});

/** Takes in a file, read as it stands in the request's body. Nothing is recorded. */
export async function takeInFile(asked: Asked): Promise<void> {
  const { services, actor, programme, request, response } = asked;
  const { name } = NamedFile.parse(request.query);
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
  if (size > INTAKE_LIMITS.fileBytes) throw tooLarge(name, size, INTAKE_LIMITS.fileBytes);
  return Buffer.concat(kept);
}
