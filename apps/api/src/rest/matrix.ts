import { AsAt, Instant } from "@accord/domain/calendar";
import { matrixCsv } from "@accord/interchange/matrix-csv";
import { z } from "zod";
import { finishBytes, sendFinished } from "../finished-bytes.ts";
import { type MatrixWanted, readerClassOf } from "../matrix-shelf.ts";
import type { Asked } from "./public-api.ts";

/** What may stand after the question mark. Anything else is refused, so that a slip is not taken for "today". */
export const MatrixTimes = z.strictObject({
  asAt: AsAt.optional().meta({
    description: "The day it stood, or a month, which means its last day. By default today.",
    override: { type: "string", examples: ["2011-01-31", "2011-01"] },
  }),
  knownAt: Instant.optional().meta({
    description: "As known at a moment in UTC. By default now.",
    override: { type: "string", examples: ["2026-11-22T09:30:00.000Z"] },
  }),
});

/** A browser asks each time whether what it has is still so. */
const ASK_EACH_TIME = "private, no-cache";

export async function sendMatrixJson(asked: Asked): Promise<void> {
  const { services, request, response, head } = asked;
  const bytes = await services.matrices.json(wantedIn(asked), head);
  await sendFinished(request, response, bytes, ASK_EACH_TIME);
}

export async function sendMatrixCsv(asked: Asked): Promise<void> {
  const { services, request, response, actor, head } = asked;
  await services.expensiveCalls.count(actor, request.ip ?? null);
  const wanted = wantedIn(asked);
  const view = await services.matrices.view(wanted, head);
  response.setHeader(
    "content-disposition",
    `attachment; filename="${view.programme.slug}-matrix-${view.asAt}.csv"`,
  );
  const bytes = finishBytes(matrixCsv(view), {
    contentType: "text/csv; charset=utf-8",
    brotliQuality: 4,
  });
  await sendFinished(request, response, bytes, ASK_EACH_TIME);
}

function wantedIn({ request, actor, programme }: Asked): MatrixWanted {
  const times = MatrixTimes.parse(request.query);
  return {
    programme: programme.slug,
    ...times,
    readerClass: readerClassOf(actor, programme),
  };
}
