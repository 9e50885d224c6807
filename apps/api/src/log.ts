import pino, { type DestinationStream, type Logger } from "pino";

const FLUSH_EVERY_MS = 500;
const FLUSH_AT_BYTES = 8_192;

/** A log that does not wait for its lines to be written, and how to see the last of them out. */
export interface Log {
  readonly log: Logger;
  close(): Promise<void>;
}

/**
 * JSON lines on standard output, gathered and written a few times a second.
 *
 * @param destination - elsewhere than standard output, for tests and for a program that shows them itself
 */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (destination) return { log: pino(options, destination), close: async () => {} };
  const output = pino.destination({ dest: 1, sync: false, minLength: FLUSH_AT_BYTES });
  const timer = setInterval(() => output.flush(), FLUSH_EVERY_MS);
  timer.unref();
  return {
    log: pino(options, output),
    close() {
      clearInterval(timer);
      const { promise, resolve } = Promise.withResolvers<void>();
      output.flush(() => resolve());
      return promise;
    },
  };
}
