import { describe, expect, it } from "vitest";
import { bounceTag, readBounceTag } from "./bounce-tag.ts";

const SECRET = "a secret of a register";
const DELIVERY = "b1f90000-0000-4000-8000-00000000abcd";

describe("the tag that what comes back has", () => {
  it("names the message, and is as long as its id so that an address has room for it", () => {
    const tag = bounceTag(SECRET, DELIVERY);

    expect(tag).toMatch(/^[a-z2-7]{36}$/);
    expect(readBounceTag(SECRET, tag)).toBe(DELIVERY);
  });

  it("is ours alone: whoever knows the id of another message cannot write its tag", () => {
    const tag = bounceTag(SECRET, DELIVERY);
    const another = bounceTag(SECRET, "c1f90000-0000-4000-8000-00000000abcd");
    const forged = another.slice(0, 26) + tag.slice(26);

    for (const wrong of [forged, tag.slice(0, -1), `${tag}a`, DELIVERY, "", "é".repeat(36)]) {
      expect(readBounceTag(SECRET, wrong), wrong).toBeNull();
    }
    expect(readBounceTag(`${SECRET}0`, tag)).toBeNull();
  });
});
