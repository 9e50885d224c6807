import { STATUS_CODES } from "node:http";
import { AccordError, type ErrorKind } from "@accord/domain/errors";
import type { Request, Response } from "express";
import { z } from "zod";
import { refusalIn, statusOf } from "../errors.ts";
import { requestIdOf } from "../middleware/request-log.ts";

/** A refusal as RFC 9457 has it, with our kind and facts beside. */
export const Problem = z
  .strictObject({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    /** What was wrong and what to do. */
    detail: z.string(),
    kind: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()),
    /** Of what was handed in: each thing that is wrong, with its place in it. */
    complaints: z.array(z.unknown()).optional(),
    /** Under which the log tells of the request. */
    request: z.string(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

/** Answers with a refusal; anything that is none says nothing but that it is our fault. */
export function sendProblem(request: Request, response: Response, error: unknown): void {
  const refusal = refusalIn(error) ?? httpRefusal(error);
  const status = refusal ? (statusIn(error) ?? statusOf(refusal)) : 500;
  const retryAfter = refusal?.facts["retryAfterSeconds"];
  if (typeof retryAfter === "number") response.setHeader("retry-after", String(retryAfter));
  const complaints = refusal?.facts["complaints"];
  const problem: Problem = {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail: refusal?.message ?? "Something went wrong on our side.",
    kind: refusal?.kind ?? null,
    facts: refusal?.facts ?? {},
    ...(Array.isArray(complaints) ? { complaints } : {}),
    request: requestIdOf(request),
  };
  response
    .status(status)
    .setHeader("cache-control", "no-store")
    .setHeader("content-type", "application/problem+json")
    .end(JSON.stringify(problem));
}

const WORDS: Readonly<Record<number, readonly [ErrorKind, string]>> = {
  400: ["bad-input", "The request is not understood."],
  413: ["bad-input", "The request is too big."],
  415: ["bad-input", "Send this as application/json."],
};

/** What Express and its parsers refuse: they mark their errors with a status below 500. */
function httpRefusal(error: unknown): AccordError | null {
  const status = statusIn(error);
  if (status === null) return null;
  const [kind, words] = WORDS[status] ?? ["bad-input", "The request is not understood."];
  return new AccordError(kind, words);
}

function statusIn(error: unknown): number | null {
  if (!(error instanceof Error) || !("status" in error)) return null;
  const { status } = error;
  return typeof status === "number" && status >= 400 && status < 500 ? status : null;
}
