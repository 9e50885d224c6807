import { OPERATOR } from "@accord/domain/actor";
import { describe, expect, onTestFinished } from "vitest";
import type { Database } from "../database.ts";
import { it } from "../testing/it.ts";
import { openJournalFeed } from "./follow.ts";
import { record } from "./record.ts";

const addLine = (database: Database) =>
  database.change((writer) =>
    record(writer, OPERATOR, { programme: "p", noun: "matrix", act: "entry-added", fact: {} }),
  );

async function feedOn(database: Database) {
  const feed = await openJournalFeed(database);
  onTestFinished(() => feed[Symbol.asyncDispose]());
  return feed;
}

/** The ids of the first lines a follower is given. */
async function take(
  lines: AsyncIterable<{ readonly id: number }>,
  count: number,
): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of lines) {
    ids.push(id);
    if (ids.length === count) break;
  }
  return ids;
}

describe("following the journal", () => {
  it("gives what was recorded after the cursor, then what is recorded from there on", async ({
    database,
    another,
  }) => {
    const writing = another();
    await addLine(writing);
    await addLine(writing);
    const feed = await feedOn(database);

    const taken = take(feed.follow({ after: 1, signal: AbortSignal.timeout(5_000) }), 3);
    await addLine(writing);
    await addLine(writing);

    expect(await taken).toEqual([2, 3, 4]);
  });

  it("tells the programme and the noun, and nothing of what was said", async ({ database }) => {
    const feed = await feedOn(database);
    await addLine(database);

    for await (const line of feed.follow({ after: 0, signal: AbortSignal.timeout(5_000) })) {
      expect(line).toEqual({
        id: 1,
        programme: "p",
        noun: "matrix",
        recordedAt: "2026-11-02T09:00:00.000Z",
      });
      break;
    }
  });

  it("gives each of many followers every line once, in order", async ({ database, another }) => {
    const feed = await feedOn(database);
    const writing = another();
    const signal = AbortSignal.timeout(10_000);

    const followers = Array.from({ length: 20 }, () => take(feed.follow({ after: 0, signal }), 30));
    await Promise.all(Array.from({ length: 30 }, () => addLine(writing)));

    const all = Array.from({ length: 30 }, (_, index) => index + 1);
    expect(await Promise.all(followers)).toEqual(followers.map(() => all));
  });

  it("ends when the follower goes away", async ({ database }) => {
    const feed = await feedOn(database);
    const leaving = new AbortController();

    const taken = take(feed.follow({ after: 0, signal: leaving.signal }), 1);
    leaving.abort();

    expect(await taken).toEqual([]);
  });

  it("hears of what was recorded while its connection was cut, within a second", async ({
    database,
    another,
  }) => {
    const feed = await feedOn(database);
    const writing = another();
    const taken = take(feed.follow({ after: 0, signal: AbortSignal.timeout(10_000) }), 2);
    await addLine(writing);

    // Embedded there is no connection to cut: the query finds none, and the rest holds as well.
    await database.inside.script((run) =>
      run(`select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'accord listener'`),
    );
    await addLine(writing);

    const before = performance.now();
    expect(await taken).toEqual([1, 2]);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
