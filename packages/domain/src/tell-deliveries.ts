import { type Tell, text } from "./line-words.ts";

const STOPPED_BY: Readonly<Record<string, string>> = {
  refused: "the mail server refused it",
  bounced: "a message came back",
  complained: "its holder complained",
};

/** The acts on messages and the addresses they go to. */
export const TELL_DELIVERIES: Readonly<Record<string, Tell>> = {
  "delivery-tried-again": (fact) =>
    `A message to ${text(fact, "office")} was put on its way again.`,
  "address-suspended": (fact) =>
    `Nothing more is sent to the address of ${text(fact, "office")}: ${STOPPED_BY[text(fact, "cause")] ?? "not recorded"}.`,
  "address-resumed": (fact) => `Messages go to the address of ${text(fact, "office")} again.`,
};
