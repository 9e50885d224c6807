import { describe, expect, it } from "vitest";
import { queueGrows, workerIsSilent } from "./mail-alarms.ts";

describe("the queue", () => {
  it.each([
    ["stands still with a message that could have gone for 16 minutes", 1, 960, 0, 0, true],
    ["grows faster than it is worked off", 90, 960, 60, 10, true],
    ["is long and is being worked off", 500, 960, 0, 400, false],
    ["has been waiting for 14 minutes", 3, 840, 0, 0, false],
    ["holds nothing that could go now", 0, 0, 10, 0, false],
  ])("%s", (_, due, oldestSeconds, added, ended, grows) => {
    expect(queueGrows({ due, oldestSeconds, lately: { added, ended } })).toBe(grows);
  });
});

describe("the worker", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 9, minute));

  it.each([
    ["was heard of eleven minutes ago", at(0), at(0), at(11), true],
    ["was heard of ten minutes ago", at(0), at(0), at(10), false],
    ["was last heard of before anybody listened", at(0), at(30), at(35), false],
    ["was never heard of", null, at(0), at(11), true],
    ["has never been heard of yet", null, at(0), at(5), false],
  ])("%s", (_, seenAt, watchedSince, now, isSilent) => {
    expect(workerIsSilent({ seenAt, watchedSince, now }, 10)).toBe(isSilent);
  });
});
