import { AccordError, type ErrorKind } from "@accord/domain/errors";
import type { TRPC_ERROR_CODE_KEY, TRPCDefaultErrorShape } from "@trpc/server";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { z } from "zod";

/** What each kind is called over the wire. A new kind does not compile until it is named here. */
const CODE = {
  "not-found": "NOT_FOUND",
  "not-signed-in": "UNAUTHORIZED",
  "not-allowed": "FORBIDDEN",
  "changed-meanwhile": "CONFLICT",
  "rule-broken": "UNPROCESSABLE_CONTENT",
  "bad-input": "BAD_REQUEST",
  "too-much": "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<ErrorKind, TRPC_ERROR_CODE_KEY>;

/** What a stranger is told of a bug. */
const BUG = "Something went wrong on our side.";

/** What a refusal is called: too much at once is another thing than too often, which says when to come back. */
function codeOf({ kind, facts }: AccordError): TRPC_ERROR_CODE_KEY {
  return kind === "too-much" && "complaints" in facts ? "PAYLOAD_TOO_LARGE" : CODE[kind];
}

/** The HTTP status of a refusal. */
export function statusOf(refusal: AccordError): number {
  return getHTTPStatusCodeFromError(new TRPCError({ code: codeOf(refusal) }));
}

/** What was refused, where an error is a refusal: our own, or input that does not fit its schema. */
export function refusalIn(error: unknown): AccordError | null {
  if (error instanceof AccordError) return error;
  if (error instanceof z.ZodError) return badInput(error);
  if (error instanceof TRPCError) {
    if (error.cause instanceof AccordError) return error.cause;
    if (error.cause instanceof z.ZodError) return badInput(error.cause);
  }
  return null;
}

/** The first complaint as the sentence, all of them as facts, so that a form can show each at its field. */
function badInput({ issues }: z.ZodError): AccordError {
  const complaints = issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join("."),
    message: issue.message,
  }));
  const [first] = complaints;
  const sentence = first?.path ? `${first.path}: ${first.message}` : first?.message;
  return new AccordError("bad-input", sentence ?? "This is not understood.", {
    issues: complaints,
  });
}

/** Gives an expected refusal its own code and message. A bug stays a 500 that says nothing. */
export function translateErrors<Result extends { ok: boolean; error?: TRPCError }>(
  result: Result,
): Result {
  if (result.ok || !result.error) return result;
  throw wireError(result.error);
}

/** An error as it goes over the wire. A stream throws it itself, since it ends after its procedure has. */
export function wireError(error: unknown): TRPCError {
  const refusal = refusalIn(error);
  if (refusal) {
    return new TRPCError({ code: codeOf(refusal), message: refusal.message, cause: refusal });
  }
  const isOurs = error instanceof TRPCError;
  if (isOurs && error.code !== "INTERNAL_SERVER_ERROR") return error;
  const cause = isOurs ? error.cause : error;
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: BUG, cause });
}

/** What of a refusal a client receives, typed. */
export interface Refusal {
  readonly kind: ErrorKind;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Adds the kind and the facts of a refusal to what the client receives, and leaves out where in our code it was. */
export function describeError({
  shape,
  error,
}: {
  shape: TRPCDefaultErrorShape;
  error: TRPCError;
}) {
  const refusal = refusalIn(error);
  const { stack: _, ...data } = shape.data;
  return {
    ...shape,
    message: refusal?.message ?? (error.code === "INTERNAL_SERVER_ERROR" ? BUG : shape.message),
    data: {
      ...data,
      refusal: refusal ? ({ kind: refusal.kind, facts: refusal.facts } satisfies Refusal) : null,
    },
  };
}
