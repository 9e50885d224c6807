import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Running } from "@accord/api/testing/it";
import type { Database } from "@accord/store/database";
import { describe, expect } from "vitest";
import { holdCalls } from "./testing/held-calls.ts";
import { aReportedProgramme, it, type ReportedProgramme, WORKER_TOKEN } from "./testing/it.ts";
import { type Answer, type MailPeer, startMailPeer } from "./testing/mail-peer.ts";

const CONNECTIONS = 4;
const READERS = 100;

/** What the mail server does until the worker has been killed. */
type Before = (to: string, attempt: number) => Answer;

describe("a worker that is killed while it sends to 100 readers", () => {
  it("loses no message and repeats none when it had claimed and no more", async ({
    database,
    running,
  }) => {
    await using scene = await aScene(database, running, () => "hold-at-recipient");

    await scene.killWhen((peer) => peer.heldAtRecipient === CONNECTIONS);

    const { repeats } = await scene.endedByAnother();
    expect(repeats).toEqual([]);
  });

  it("loses no message and repeats none when it was in the middle of DATA", async ({
    database,
    running,
  }) => {
    await using scene = await aScene(database, running, () => "hold-in-data");

    await scene.killWhen((peer) => peer.begun === CONNECTIONS);

    const { repeats } = await scene.endedByAnother();
    expect(repeats).toEqual([]);
  });

  it("repeats no more than were on their way, under the same id, when it had heard 250 and not told", async ({
    database,
    running,
  }) => {
    await using api = await holdCalls(running.url, "/work.tell");
    await using scene = await aScene(database, running, () => "accept", { url: api.url });

    // The first of them is being told of, and the others wait to be.
    await scene.killWhen((peer) => api.held > 0 && peer.received.length === CONNECTIONS);

    const { repeats } = await scene.endedByAnother();
    expect(repeats).toHaveLength(CONNECTIONS);
  });

  it("repeats no more than were on their way when it is killed in full flight, again and again", async ({
    database,
    running,
  }) => {
    await using scene = await aScene(database, running, () => ({ acceptAfterMs: 20 }));

    for (const received of [10, 30, 50]) {
      await scene.killWhen((peer) => peer.received.length >= received);
      scene.startWorker();
    }

    const { repeats } = await scene.endedByAnother();
    expect(repeats.length).toBeLessThanOrEqual(3 * CONNECTIONS);
  });
});

describe("two workers that send to 1,000 readers", { timeout: 240_000 }, () => {
  it("lose no message when one after the other is killed and a third ends it, and repeat no more than were on their way", async ({
    database,
    running,
  }) => {
    await using scene = await aScene(database, running, () => "accept", { readers: 1_000 });
    scene.startWorker();

    await scene.killWhen((peer) => peer.received.length >= 400);
    await scene.killWhen((peer) => peer.received.length >= 700);
    const { repeats, received } = await scene.endedByAnother();
    expect(received).toBe(1_000 + repeats.length);
    expect(repeats.length).toBeLessThanOrEqual(2 * CONNECTIONS);
  });
});

interface Scene extends AsyncDisposable {
  startWorker(): void;
  /** Kills the worker that was started first. */
  killWhen(isSo: (peer: MailPeer) => boolean): Promise<void>;
  /** Lets another worker do what is left, checks that nothing is lost, and gives what went more than once. */
  endedByAnother(): Promise<{ repeats: readonly string[]; received: number }>;
}

async function aScene(
  database: Database,
  running: Running,
  before: Before,
  { url = running.url, readers = READERS }: { url?: string; readers?: number } = {},
): Promise<Scene> {
  let isOver = false;
  const programme = await aReportedProgramme(database, running, readers);
  const peer = await startMailPeer((to, attempt) => (isOver ? "accept" : before(to, attempt)));
  const workers = [startProcess(url, peer.url)];
  await programme.send();

  async function killFirst(): Promise<void> {
    const worker = workers.shift();
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
    const closed = once(worker, "close");
    worker.kill("SIGKILL");
    await closed;
  }

  return {
    startWorker() {
      workers.push(startProcess(url, peer.url));
    },
    async killWhen(isSo) {
      while (!isSo(peer)) {
        for (const { exitCode } of workers) expect(exitCode).toBe(null);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await killFirst();
    },
    async endedByAnother() {
      while (workers.length > 0) await killFirst();
      isOver = true;
      workers.push(startProcess(running.url, peer.url));
      await everybodyGotIt(programme, peer);
      return { repeats: repeatsOf(peer), received: peer.received.length };
    },
    async [Symbol.asyncDispose]() {
      while (workers.length > 0) await killFirst();
      await peer[Symbol.asyncDispose]();
    },
  };
}

function startProcess(url: string, smtpUrl: string) {
  const file = path.join(import.meta.dirname, "testing/worker-process.ts");
  return spawn(process.execPath, [file], {
    env: { ...process.env, API_URL: url, WORKER_TOKEN, SMTP_URL: smtpUrl },
    stdio: ["ignore", "inherit", "inherit"],
  });
}

async function everybodyGotIt(programme: ReportedProgramme, peer: MailPeer): Promise<void> {
  const states = await programme.settled(50_000 + 50 * programme.addresses.length);
  expect(states).toEqual(Object.fromEntries(programme.addresses.map((one) => [one, "sent"])));
  const got = new Set(peer.received.filter((one) => one.isAcknowledged).map(({ to }) => to[0]));
  expect(got.size).toBe(programme.addresses.length);
}

/** The recipients of more than one copy: each copy under one id. */
function repeatsOf({ received }: MailPeer): string[] {
  const ids = new Map<string, string[]>();
  for (const { to, messageId } of received) {
    const address = to[0] ?? "";
    ids.set(address, [...(ids.get(address) ?? []), messageId]);
  }
  for (const copies of ids.values()) expect(new Set(copies).size).toBe(1);
  return [...ids].flatMap(([address, copies]) => copies.slice(1).map(() => address));
}
