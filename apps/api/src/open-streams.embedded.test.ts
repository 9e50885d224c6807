import { describe, expect, it } from "vitest";
import { countStreams } from "./open-streams.ts";

describe("the live streams of one account", () => {
  it("are so many and no more, until one of them ends", () => {
    const streams = countStreams(2);
    const leave = streams.enter("editor");
    streams.enter("editor");

    expect(() => streams.enter("editor")).toThrow(expect.objectContaining({ kind: "too-much" }));
    expect(() => streams.enter("viewer")).not.toThrow();

    leave();
    expect(() => streams.enter("editor")).not.toThrow();
  });
});
