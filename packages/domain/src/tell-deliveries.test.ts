import { describe, expect, it } from "vitest";
import { TELL_DELIVERIES } from "./tell-deliveries.ts";

describe("a line on a message", () => {
  it.each([
    ["delivery-tried-again", "A message to Chief Constable was put on its way again."],
    [
      "address-suspended",
      "Nothing more is sent to the address of Chief Constable: a message came back.",
    ],
    ["address-resumed", "Messages go to the address of Chief Constable again."],
  ])("%s names the office, and no address", (act, sentence) => {
    const fact = { office: "Chief Constable", cause: "bounced", delivery: "1" };

    expect(TELL_DELIVERIES[act]?.(fact, (_, slug) => slug)).toBe(sentence);
  });
});
