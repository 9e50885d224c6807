import { EventSource } from "eventsource";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followJournal } from "./live.ts";
import { JournalServer } from "./testing/journal-server.ts";

interface Tab {
  /** What it heard, in order: a programme, "listening" or "silent". */
  readonly heard: string[];
  close(): void;
}

describe("following the journal", () => {
  let server: JournalServer;
  let tabs: Tab[];

  beforeEach(async () => {
    server = new JournalServer();
    tabs = [];
    await server.start();
  });
  afterEach(async () => {
    for (const tab of tabs) tab.close();
    await server.stop();
  });

  function openTab({ reader = "reader", shares = true } = {}): Tab {
    const heard: string[] = [];
    const close = followJournal(
      {
        reader: `${reader}-${server.url}`,
        url: server.url,
        EventSource: EventSource as unknown as typeof globalThis.EventSource,
        ...(shares ? {} : { locks: null }),
      },
      {
        onListening: () => heard.push("listening"),
        onWord: ({ programme }) => heard.push(programme ?? "the register"),
        onSilence: () => heard.push("silent"),
      },
    );
    const tab = { heard, close };
    tabs.push(tab);
    return tab;
  }

  it("asks to read when it starts to listen, then hears each word", async () => {
    const tab = openTab();
    await vi.waitFor(() => expect(tab.heard).toEqual(["listening"]));

    server.say("eastern-region");
    server.say(null);

    await vi.waitFor(() =>
      expect(tab.heard).toEqual(["listening", "eastern-region", "the register"]),
    );
  });

  it("opens one stream for all tabs of a reader", async () => {
    const first = openTab();
    const second = openTab();
    await vi.waitFor(() => expect(first.heard).toEqual(["listening"]));
    await vi.waitFor(() => expect(second.heard).toEqual(["listening"]));

    server.say("eastern-region");

    await vi.waitFor(() => expect(second.heard).toContain("eastern-region"));
    expect(first.heard).toContain("eastern-region");
    expect(server.opened).toHaveLength(1);
  });

  it("tells a tab that comes later that it is listened for, and the others nothing", async () => {
    const first = openTab();
    await vi.waitFor(() => expect(first.heard).toEqual(["listening"]));

    const late = openTab();

    await vi.waitFor(() => expect(late.heard).toEqual(["listening"]));
    expect(first.heard).toEqual(["listening"]);
  });

  it("goes on from the cursor in another tab when the tab that listened is closed", async () => {
    const first = openTab();
    const second = openTab();
    await vi.waitFor(() => expect(second.heard).toEqual(["listening"]));
    server.say("eastern-region");
    await vi.waitFor(() => expect(second.heard).toContain("eastern-region"));

    first.close();
    server.say("seven-force");

    await vi.waitFor(() =>
      expect(second.heard).toEqual([
        "listening",
        "eastern-region",
        "silent",
        "listening",
        "seven-force",
      ]),
    );
    expect(server.opened).toEqual([null, "1"]);
  });

  it("says that the line is down, and asks to read and catches up when it is back", async () => {
    const tab = openTab();
    await vi.waitFor(() => expect(tab.heard).toEqual(["listening"]));
    server.say("eastern-region");
    await vi.waitFor(() => expect(tab.heard).toContain("eastern-region"));

    await server.stop();
    await vi.waitFor(() => expect(tab.heard).toContain("silent"));
    server.say("seven-force");
    await server.start();

    await vi.waitFor(() => expect(tab.heard.slice(-2)).toEqual(["listening", "seven-force"]));
  });

  it("says at each refused attempt that nobody listens, so that the session can be asked", async () => {
    server.refuses = true;

    const tab = openTab();

    await vi.waitFor(() => expect(tab.heard).toEqual(["silent", "silent"]));
  });

  it("keeps the streams of two readers apart", async () => {
    const one = openTab({ reader: "one" });
    const other = openTab({ reader: "other" });

    await vi.waitFor(() =>
      expect([one.heard, other.heard]).toEqual([["listening"], ["listening"]]),
    );

    expect(server.opened).toHaveLength(2);
  });

  it("follows by a stream of its own where the browser cannot share one", async () => {
    const one = openTab({ shares: false });
    const other = openTab({ shares: false });
    await vi.waitFor(() =>
      expect([one.heard, other.heard]).toEqual([["listening"], ["listening"]]),
    );

    server.say("eastern-region");

    await vi.waitFor(() => expect(other.heard).toContain("eastern-region"));
    expect(server.opened).toHaveLength(2);
  });

  it("leaves no stream open when it ends", async () => {
    const tab = openTab();
    await vi.waitFor(() => expect(tab.heard).toEqual(["listening"]));

    tab.close();

    await vi.waitFor(() => expect(server.listeners).toBe(0));
  });
});
