import { sealLetter } from "./letter.ts";
import { type FailedTry, failed } from "./outcome.ts";
import type { Post } from "./post.ts";
import { type Sign, unsigned } from "./sealing.ts";
import { openLine, type SmtpLine, type SmtpServer } from "./smtp-line.ts";

const LONGEST_IDLE_MS = 5_000;

/**
 * Sends letters to a mail server, each in an envelope of its own.
 *
 * Lines are kept open for a moment and used again. How many there are is for the caller: it has as
 * many as there are letters on their way.
 */
export function smtpPost(server: SmtpServer, sign: Sign = unsigned): Post {
  const idle = new Map<SmtpLine, NodeJS.Timeout>();

  function takeIdle(): SmtpLine | null {
    for (const [line, timer] of idle) {
      clearTimeout(timer);
      idle.delete(line);
      if (line.isOpen) return line;
    }
    return null;
  }

  function putAway(line: SmtpLine): void {
    if (!line.isOpen) {
      line.close();
      return;
    }
    const timer = setTimeout(() => {
      idle.delete(line);
      line.close();
    }, LONGEST_IDLE_MS);
    timer.unref();
    idle.set(line, timer);
  }

  return {
    async send(letter) {
      const sealed = await sealLetter(letter, sign);
      const used = takeIdle();
      if (used) {
        const outcome = await used.send(sealed);
        putAway(used);
        // A server may end a line at any time between two messages; that says nothing of the next.
        if (!used.wasDead) return outcome;
      }
      try {
        const line = await openLine(server);
        const outcome = await line.send(sealed);
        putAway(line);
        return outcome;
      } catch (error) {
        return failed(asFailure(error), false);
      }
    },

    async [Symbol.asyncDispose]() {
      for (const [line, timer] of idle) {
        clearTimeout(timer);
        line.close();
      }
      idle.clear();
    },
  };
}

function asFailure(error: unknown): FailedTry {
  return error instanceof Error ? error : { message: String(error) };
}
