import { describe, expect } from "vitest";
import { smtpPost } from "./mail/smtp.ts";
import { aReportedProgramme, aWorker, it } from "./testing/it.ts";
import { type Answer, startMailPeer } from "./testing/mail-peer.ts";
import { TEST_PATIENCE } from "./testing/pace.ts";

const no = (at: "recipient" | "message", code: number, words: string): Answer => ({
  at,
  code,
  words,
});

/**
 * What the mail server does with the first try, what it does afterwards, and what is true in the end:
 * what became of the tries, and the one state of the message.
 */
const FAULTS: readonly {
  readonly fault: string;
  readonly first: Answer;
  readonly later: Answer;
  readonly tries: readonly string[];
  readonly state: string;
}[] = [
  { fault: "answers 250", first: "accept", later: "accept", tries: ["sent"], state: "sent" },
  ...[no("recipient", 421, "Shutting down"), no("recipient", 450, "Greylisted")].map((first) => ({
    fault: `says ${JSON.stringify(first)} once`,
    ...{ first, later: "accept" as const, tries: ["delayed", "sent"], state: "sent" },
  })),
  ...[no("message", 421, "Shutting down"), no("message", 452, "Disk full")].map((first) => ({
    fault: `says ${JSON.stringify(first)} once`,
    ...{ first, later: "accept" as const, tries: ["delayed", "sent"], state: "sent" },
  })),
  {
    fault: "says 450 for ever",
    ...{ first: no("recipient", 450, "Later"), later: no("recipient", 450, "Later") },
    ...{ tries: ["delayed", "delayed", "delayed", "delayed"], state: "given-up" },
  },
  ...[no("recipient", 550, "5.1.1 No mailbox"), no("message", 550, "Not wanted")].map((first) => ({
    fault: `says ${JSON.stringify(first)}`,
    ...{ first, later: "accept" as const, tries: ["refused"], state: "refused" },
  })),
  {
    fault: "says nothing when it hears the recipient, once",
    ...{ first: "hold-at-recipient", later: "accept", tries: ["delayed", "sent"], state: "sent" },
  },
  {
    fault: "takes the message and says nothing, once",
    ...{ first: "hang", later: "accept", tries: ["uncertain", "sent"], state: "sent" },
  },
  {
    fault: "cuts the line after the final dot, once",
    ...{ first: "cut-after-dot", later: "accept", tries: ["uncertain", "sent"], state: "sent" },
  },
  {
    fault: "cuts the line after the final dot, for ever",
    ...{ first: "cut-after-dot", later: "cut-after-dot" },
    ...{ tries: ["uncertain", "uncertain", "uncertain", "uncertain"], state: "given-up" },
  },
];

describe("a report sent to a mail server that fails in every way", () => {
  it("ends for each recipient in the one state that is true, every try with its outcome, under one id", async ({
    database,
    running,
  }) => {
    const programme = await aReportedProgramme(database, running, FAULTS.length);
    const faultOf = new Map(programme.addresses.map((to, index) => [to, FAULTS[index]!]));
    await using peer = await startMailPeer((to, attempt) => {
      const { first, later } = faultOf.get(to)!;
      return attempt === 1 ? first : later;
    });
    const post = smtpPost({ url: peer.url, ...TEST_PATIENCE, silenceMs: 3_000 });
    const worker = aWorker(running, "local", peer.url, { post, connections: FAULTS.length });

    await programme.send();
    await programme.settled();
    await worker.stop();

    const found = (await programme.deliveries()).map(({ address, attempts, state }) => ({
      ...{ fault: faultOf.get(address ?? "")?.fault, state },
      tries: attempts.map(({ outcome }) => outcome),
    }));
    const byFault = (one: { fault?: string | undefined }) => one.fault ?? "";
    expect(found.toSorted((a, b) => byFault(a).localeCompare(byFault(b)))).toEqual(
      FAULTS.map(({ fault, state, tries }) => ({ fault, state, tries })).toSorted((a, b) =>
        a.fault.localeCompare(b.fault),
      ),
    );
    const ids = new Map<string, Set<string>>();
    for (const { to, messageId } of peer.received) {
      ids.set(to[0]!, (ids.get(to[0]!) ?? new Set()).add(messageId));
    }
    expect([...ids.values()].every(({ size }) => size === 1)).toBe(true);
  });
});
