import { describe, expect, it } from "vitest";
import { clockFrom, SetClock } from "./set-clock.ts";

describe("a clock that was set", () => {
  it("starts at its moment and runs on", () => {
    let system = 1_000;
    const clock = clockFrom(SetClock.parse("2011-02-01T08:00Z"), () => system);

    system += 61_000;

    expect(clock.now().toISOString()).toBe("2011-02-01T08:01:01.000Z");
  });

  it("stands still after an equals sign", () => {
    let system = 1_000;
    const clock = clockFrom(SetClock.parse("=2011-02-01T08:00Z"), () => system);

    system += 61_000;

    expect(clock.now().toISOString()).toBe("2011-02-01T08:00:00.000Z");
  });

  it.each(["2011-02-01", "yesterday", "2011-02-30T08:00Z", "==2011-02-01T08:00Z"])(
    "is not set to %s",
    (text) => {
      expect(SetClock.safeParse(text).success).toBe(false);
    },
  );
});
