import PostalMime from "postal-mime";
import { describe, expect } from "vitest";
import { aReportedProgramme, aWorker, it, LINKS, OCTOBER } from "./testing/it.ts";
import { type Answer, startMailPeer } from "./testing/mail-peer.ts";

describe.each(LINKS)("the worker over the %s link", (link) => {
  it("composes what was asked for and sends it once, to each reader in an envelope of its own", async ({
    database,
    running,
  }) => {
    const programme = await aReportedProgramme(database, running, 5);
    await using peer = await startMailPeer();
    const worker = aWorker(running, link, peer.url);

    await programme.send();
    const states = await programme.settled();
    await worker.stop();

    expect(states).toEqual(Object.fromEntries(programme.addresses.map((one) => [one, "sent"])));
    expect(peer.received.map(({ to }) => to).toSorted()).toEqual(
      programme.addresses.map((address) => [address]).toSorted(),
    );
    expect(new Set(peer.received.map(({ messageId }) => messageId)).size).toBe(5);
    const message = await PostalMime.parse(peer.received[0]!.raw);
    expect(message.subject).toMatch(/^OFFICIAL: Eastern Region.*October 2026/);
    expect(message.text).toContain("October 2026");
    expect(message.html).toContain("October 2026");
    expect(message.attachments).toMatchObject([
      { filename: "eastern-region-monthly-2026-10-v1.pdf", mimeType: "application/pdf" },
    ]);
    expect(await programme.deliveries()).toMatchObject(
      programme.addresses.map(() => ({
        attempts: [{ outcome: "sent", words: "250 OK, it is ours" }],
      })),
    );
  });

  it("sends nothing when the same period is asked for again", async ({ database, running }) => {
    const programme = await aReportedProgramme(database, running, 2);
    await using peer = await startMailPeer();
    const worker = aWorker(running, link, peer.url);
    await programme.send();
    await programme.settled();

    await expect(programme.send()).rejects.toThrow("sent already, on 2 November 2026");
    await worker.atRest();
    await worker.stop();

    expect(peer.received).toHaveLength(2);
  });

  it("keeps a preview for its asker and sends it to nobody", async ({ database, running }) => {
    const { asEditor, programme } = await aReportedProgramme(database, running, 2);
    await using peer = await startMailPeer();
    const worker = aWorker(running, link, peer.url);

    const order = { programme, period: OCTOBER };
    const { composition: id } = await asEditor.reports.preview.mutate(order);
    await worker.atRest();
    await worker.stop();

    expect(await asEditor.reports.composition.query({ programme, id })).toMatchObject({
      state: "done",
      documents: ["pdf", "html", "txt", "json", "xlsx", "docx"].map((format) => ({ format })),
    });
    const { bytes } = await database.reader
      .selectFrom("compositionDocument")
      .select("bytes")
      .where("format", "=", "txt")
      .executeTakeFirstOrThrow();
    expect(Buffer.from(bytes).toString()).toContain("the link leads nowhere yet");
    expect(peer.received).toEqual([]);
  });

  it("tells the outcome of each recipient, with the server's own words, and tries again what was delayed", async ({
    database,
    running,
  }) => {
    const programme = await aReportedProgramme(database, running, 5);
    const [accepted, greylisted, unknown, cut, gone] = programme.addresses as [
      string,
      string,
      string,
      string,
      string,
    ];
    const script: Record<string, (attempt: number) => Answer> = {
      [accepted]: () => "accept",
      [greylisted]: (attempt) => (attempt === 1 ? no(450, "4.7.1 Come back later") : "accept"),
      [unknown]: () => no(550, "5.1.1 No such mailbox"),
      [cut]: (attempt) => (attempt === 1 ? "cut-after-dot" : "accept"),
      [gone]: (attempt) => (attempt === 1 ? no(421, "4.3.2 Shutting down") : "accept"),
    };
    await using peer = await startMailPeer((to, attempt) => script[to]!(attempt));
    const worker = aWorker(running, link, peer.url);

    await programme.send();
    const states = await programme.settled();
    await worker.stop();

    expect(states).toEqual({
      [accepted]: "sent",
      [greylisted]: "sent",
      [unknown]: "refused",
      [cut]: "sent",
      [gone]: "sent",
    });
    const attempts = Object.fromEntries(
      (await programme.deliveries()).map(({ address, attempts }) => [address, attempts]),
    );
    expect(attempts).toMatchObject({
      [accepted]: [{ outcome: "sent" }],
      [greylisted]: [
        { outcome: "delayed", words: "450 4.7.1 Come back later" },
        { outcome: "sent", words: "250 OK, it is ours" },
      ],
      [unknown]: [{ outcome: "refused", words: "550 5.1.1 No such mailbox" }],
      [cut]: [{ outcome: "uncertain" }, { outcome: "sent" }],
      [gone]: [{ outcome: "delayed" }, { outcome: "sent" }],
    });
    const ofCut = peer.received.filter(({ to }) => to[0] === cut);
    expect(ofCut).toHaveLength(2);
    expect(new Set(ofCut.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it("has as many messages on their way as there are connections, and no more", async ({
    database,
    running,
  }) => {
    const programme = await aReportedProgramme(database, running, 16);
    await using peer = await startMailPeer(() => ({ acceptAfterMs: 150 }));
    const worker = aWorker(running, link, peer.url, { connections: 3 });

    await programme.send();
    await programme.settled();
    await worker.stop();

    expect(peer.received).toHaveLength(16);
    expect(peer.mostAtOnce).toBe(3);
  });

  it("shares the work with another worker, and neither sends what the other does", async ({
    database,
    running,
  }) => {
    const programme = await aReportedProgramme(database, running, 30);
    await using peer = await startMailPeer(() => ({ acceptAfterMs: 20 }));
    const workers = [aWorker(running, link, peer.url), aWorker(running, link, peer.url)];

    await programme.send();
    await programme.settled();
    for (const worker of workers) await worker.stop();

    expect(peer.received.map(({ to }) => to[0]).toSorted()).toEqual(programme.addresses.toSorted());
  });

  it("ends what it has begun before it stops, and tells of it", async ({ database, running }) => {
    const programme = await aReportedProgramme(database, running, 10);
    await using peer = await startMailPeer(() => ({ acceptAfterMs: 400 }));
    const worker = aWorker(running, link, peer.url);
    await programme.send();
    await until(() => peer.begun >= 4);

    await worker.stop();

    const states = (await programme.deliveries()).map(({ state }) => state);
    expect(states.filter((state) => state === "sent")).toHaveLength(peer.received.length);
    expect(states.filter((state) => state === "claimed")).toEqual([]);
    expect(states.filter((state) => state === "waiting").length).toBeGreaterThan(0);
  });

  it("waits out a mail server that is gone, and refuses nobody for it", async ({
    database,
    running,
  }) => {
    const programme = await aReportedProgramme(database, running, 3);
    await using peer = await startMailPeer();
    await peer.die();
    const worker = aWorker(running, link, peer.url);
    await programme.send();
    await until(async () =>
      (await programme.deliveries()).some(({ attempts }) => attempts[0]?.outcome === "delayed"),
    );

    await peer.revive();
    const states = await programme.settled();
    await worker.stop();

    expect(new Set(Object.values(states))).toEqual(new Set(["sent"]));
    expect(peer.received).toHaveLength(3);
  });
});

function no(code: number, words: string): Answer {
  return { at: "recipient", code, words };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
