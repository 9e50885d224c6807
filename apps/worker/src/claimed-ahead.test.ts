import { describe, expect } from "vitest";
import { aReportedProgramme, aWorker, it, type ReportedProgramme } from "./testing/it.ts";
import { startMailPeer } from "./testing/mail-peer.ts";

const CONNECTIONS = 4;

describe("messages that are claimed ahead of a connection", () => {
  it("are handed back where the mail server falls silent, and wait as before", async ({
    database,
    running,
  }) => {
    const programme = await aReportedProgramme(database, running, 60);
    let isSilent = false;
    await using peer = await startMailPeer(() => {
      isSilent ||= peer.received.length >= 20;
      return isSilent ? "hold-at-recipient" : "accept";
    });
    const worker = aWorker(running, "local", peer.url, { connections: CONNECTIONS });
    await programme.send();
    await until(() => peer.heldAtRecipient === CONNECTIONS);

    await until(async () => (await count(programme, "claimed")) === CONNECTIONS);
    expect(await count(programme, "waiting")).toBe(60 - peer.received.length - CONNECTIONS);

    await peer.die();
    await worker.stop();
  });

  it("are handed back when the worker stops, and that counts as no try", async ({
    database,
    running,
  }) => {
    const programme = await aReportedProgramme(database, running, 150);
    await using peer = await startMailPeer();
    const first = aWorker(running, "http", peer.url, { connections: CONNECTIONS });
    await programme.send();
    await until(() => peer.received.length >= 40);

    await first.stop();
    expect(await count(programme, "claimed")).toBe(0);
    expect(await count(programme, "sent")).toBe(peer.received.length);
    expect(peer.received.length).toBeLessThan(150);

    const second = aWorker(running, "http", peer.url, { connections: CONNECTIONS });
    await programme.settled();
    await second.stop();
    expect(peer.received.map(({ to }) => to[0]).toSorted()).toEqual(programme.addresses.toSorted());
    expect(peer.mostAtOnce).toBeLessThanOrEqual(CONNECTIONS);
    const attempts = (await programme.deliveries()).map((one) => one.attempts.length);
    expect(new Set(attempts)).toEqual(new Set([1]));
  });
});

async function count(programme: ReportedProgramme, state: string): Promise<number> {
  return (await programme.deliveries()).filter((one) => one.state === state).length;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
