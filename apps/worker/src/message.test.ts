import { localClient } from "@accord/api/testing/person";
import { WORKER } from "@accord/domain/actor";
import { CalendarDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { addEntry } from "@accord/store/matrix/add-entry";
import { aRegister } from "@accord/store/testing/a-register";
import { anAddress } from "@accord/store/testing/an-address";
import PostalMime from "postal-mime";
import { describe, expect } from "vitest";
import { readNotice } from "./mail/notice.ts";
import { aWorker, it } from "./testing/it.ts";
import { startMailPeer } from "./testing/mail-peer.ts";
import { aBounce, type NoticeParts } from "./testing/notices.ts";

const asAt = CalendarDate.parse("2026-10-31");
const live = Statement.parse({
  claim: "observed",
  status: "live",
  effective: { date: "2011-01", precision: "month" },
});

describe("a request to confirm", () => {
  it("goes out once, as text and HTML with one link that works, and is then kept no longer", async ({
    database,
    running,
  }) => {
    const { programme, editor, contributor, dogs } = await aRegister(database);
    await addEntry(database, editor, { cell: dogs, head: 99, statement: live });
    await anAddress(database, contributor, "lead@suffolk.example");
    await using peer = await startMailPeer();
    const worker = aWorker(running, "local", peer.url);

    const until = CalendarDate.parse(database.clock.now().toISOString().slice(0, 10));
    await localClient(running.api, editor).confirmations.ask.mutate({
      ...{ programme, asAt, until, people: [contributor.id], words: "Before the board." },
    });
    await worker.atRest();
    await worker.stop();

    expect(peer.received.map(({ to }) => to)).toEqual([["lead@suffolk.example"]]);
    const message = await PostalMime.parse(peer.received[0]?.raw ?? "");
    expect(message.subject).toBe("OFFICIAL: Eastern Region: 1 cell to confirm by 2 November 2026");
    expect(message.attachments).toEqual([]);
    const [url = ""] = /http:\S+#[\w-]{43}/.exec(message.text ?? "") ?? [];
    expect(message.html).toContain(`href="${url}"`);
    expect(message.html).toContain("Before the board.");
    const token = url.split("#")[1] ?? "";
    expect(await running.caller().trpc.byLink.read.mutate({ token })).toMatchObject({
      partnerships: [{ name: "Norfolk/Suffolk", cells: [{ areaName: "Dogs" }] }],
    });
    const kept = await database.reader.selectFrom("delivery").select(["state", "body"]).execute();
    expect(kept).toEqual([{ state: "sent", body: null }]);
  });
});

describe("a message that comes back", () => {
  it("is known by the tag it was sent with, and nothing is stopped by its Message-ID alone", async ({
    database,
    running,
  }) => {
    const { programme, editor, contributor, dogs } = await aRegister(database);
    await addEntry(database, editor, { cell: dogs, head: 99, statement: live });
    await anAddress(database, contributor, "lead@suffolk.example");
    await using peer = await startMailPeer();
    const worker = aWorker(running, "local", peer.url);
    const until = CalendarDate.parse(database.clock.now().toISOString().slice(0, 10));
    await localClient(running.api, editor).confirmations.ask.mutate({
      ...{ programme, asAt, until, people: [contributor.id], words: null },
    });
    await worker.atRest();
    await worker.stop();
    const { headers, messageId = "" } = await PostalMime.parse(peer.received[0]?.raw ?? "");
    const tag = headers.find(({ key }) => key === "x-accord-tag")?.value ?? "";
    const comesBack = async (parts: NoticeParts) => {
      const notice = await readNotice(Buffer.from(aBounce({ messageId, ...parts })));
      if (!notice) throw new Error("It is a notice.");
      await localClient(running.api, WORKER).work.tellNotice.mutate(notice);
      const { state } = await database.reader
        .selectFrom("delivery")
        .select("state")
        .executeTakeFirstOrThrow();
      return state;
    };

    expect(await comesBack({})).toBe("sent");
    expect(await comesBack({ tag: tag.replace(/.$/, (last) => (last === "a" ? "b" : "a")) })).toBe(
      "sent",
    );
    expect(await comesBack({ tag })).toBe("refused");
  });
});

describe("a digest", () => {
  it("goes to who follows an area, in the morning after it changed, and once", async ({
    database,
    clock,
    running,
  }) => {
    const { programme, editor, viewer, dogs } = await aRegister(database);
    await anAddress(database, viewer, "viewer@norfolk.example");
    const asViewer = localClient(running.api, viewer);
    await asViewer.following.star.mutate({ programme, area: "dogs", isStarred: true });
    await asViewer.following.change.mutate({ force: null, digest: "daily", wholeForce: false });
    clock.set("2026-11-02T16:00:00Z");
    await addEntry(database, editor, { cell: dogs, head: 99, statement: live });
    clock.set("2026-11-03T07:00:00Z");
    await using peer = await startMailPeer();
    const worker = aWorker(running, "local", peer.url);

    await worker.atRest();
    await worker.atRest();
    await worker.stop();

    expect(peer.received.map(({ to }) => to)).toEqual([["viewer@norfolk.example"]]);
    const { subject, text, html } = await PostalMime.parse(peer.received[0]?.raw ?? "");
    expect(subject).toBe("OFFICIAL: Eastern Region: one change in what you follow");
    expect(text).toContain("Dogs, Norfolk/Suffolk: now live (first recorded).");
    expect(html).toContain("/eastern-region?asAt=2026-11-03&amp;since=2026-11-02");
  });
});
