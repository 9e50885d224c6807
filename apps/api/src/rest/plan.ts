import { planCsv } from "@accord/interchange/plan-csv";
import { readPlan } from "@accord/store/plan/read-plan";
import { finishBytes, sendFinished } from "../finished-bytes.ts";
import { MatrixTimes } from "./matrix.ts";
import type { Asked } from "./public-api.ts";

const ASK_EACH_TIME = "private, no-cache";
const BROTLI_QUALITY = 4;

/** The work plan as JSON, as the screens read it. */
export async function sendPlanJson(asked: Asked): Promise<void> {
  const view = await planIn(asked);
  const bytes = finishBytes(JSON.stringify(view), {
    contentType: "application/json",
    brotliQuality: BROTLI_QUALITY,
  });
  await sendFinished(asked.request, asked.response, bytes, ASK_EACH_TIME);
}

/** The same as a list for people. */
export async function sendPlanCsv(asked: Asked): Promise<void> {
  const { services, request, response, actor } = asked;
  await services.expensiveCalls.count(actor, request.ip ?? null);
  const view = await planIn(asked);
  response.setHeader(
    "content-disposition",
    `attachment; filename="${view.programme.slug}-work-plan-${view.asAt}.csv"`,
  );
  const bytes = finishBytes(planCsv(view), {
    contentType: "text/csv; charset=utf-8",
    brotliQuality: BROTLI_QUALITY,
  });
  await sendFinished(request, response, bytes, ASK_EACH_TIME);
}

function planIn({ services, request, actor, programme }: Asked) {
  const times = MatrixTimes.parse(request.query);
  return readPlan(services.database, actor, { programme: programme.slug, ...times });
}
