import type { ClaimedDelivery, DeliveryOutcome } from "@accord/domain/report";
import type { Logger } from "pino";
import type { RegisterClient } from "../client.ts";
import { type Pace, restful } from "../pace.ts";
import { refusalOf } from "../refusal.ts";

/**
 * Tells the register what became of a try, until it is heard: an outcome that nobody hears is a
 * message sent twice.
 *
 * @param stillMatters - false once the claim has run out and another try may be under way
 */
export async function tellOutcome(
  client: RegisterClient,
  { id, attempt }: Pick<ClaimedDelivery, "id" | "attempt">,
  outcome: DeliveryOutcome,
  { stillMatters, pace, log }: { stillMatters: () => boolean; pace: Pace; log: Logger },
): Promise<void> {
  const rest = restful();
  for (let tries = 0; ; tries += 1) {
    try {
      await client.work.tell.mutate({ delivery: id, attempt, ...outcome });
      return;
    } catch (error) {
      const isHopeless = refusalOf(error) !== null && refusalOf(error)?.kind !== "unavailable";
      if (isHopeless || !stillMatters()) {
        log.error({ delivery: id, attempt, ...outcome, err: error }, "An outcome was not heard");
        return;
      }
      await rest.for(Math.min(pace.restMs * 2 ** tries, pace.longestRestMs));
    }
  }
}
