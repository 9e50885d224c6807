import { AccordError } from "@accord/domain/errors";
import type { RecordedIntake } from "@accord/store/intakes/record-intake";
import { refusalIn } from "../errors.ts";

/** Long recordings that go on after they were answered, in this process. */
export interface Recordings {
  /**
   * Goes on with one in the background.
   *
   * @throws AccordError `rule-broken` for one that is under way
   */
  begin(intake: string, work: () => Promise<RecordedIntake>): void;
  isUnderWay(intake: string): boolean;
  /** Why the last try of one was refused; null where it was not, or was not here. */
  refusalOf(intake: string): string | null;
  /** Waits for those under way, as long as a stop may take. */
  close(): Promise<void>;
}

const REMEMBERED = 200;
const WAIT_MS = 10_000;
const FAULT = "It could not be recorded. Nothing of it was kept; try again.";

/** @param onFault - told of what is no refusal */
export function keepRecordings(onFault: (error: unknown) => void): Recordings {
  const underWay = new Map<string, Promise<void>>();
  const refused = new Map<string, string>();
  return {
    begin(intake, work) {
      if (underWay.has(intake)) {
        throw new AccordError("rule-broken", "This table is being recorded already.");
      }
      refused.delete(intake);
      const recording = work()
        .then(() => {})
        .catch((error: unknown) => {
          const refusal: AccordError | null = refusalIn(error);
          if (!refusal) onFault(error);
          refused.set(intake, refusal?.message ?? FAULT);
          const [oldest] = refused.keys();
          if (refused.size > REMEMBERED && oldest !== undefined) refused.delete(oldest);
        })
        .finally(() => underWay.delete(intake));
      underWay.set(intake, recording);
    },
    isUnderWay: (intake) => underWay.has(intake),
    refusalOf: (intake) => refused.get(intake) ?? null,
    async close() {
      if (underWay.size === 0) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const late = setTimeout(resolve, WAIT_MS);
      await Promise.race([Promise.all(underWay.values()), promise]);
      clearTimeout(late);
    },
  };
}
