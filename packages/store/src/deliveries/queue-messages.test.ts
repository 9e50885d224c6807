import { OPERATOR, WORKER } from "@accord/domain/actor";
import type { Message } from "@accord/domain/message";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { claimDeliveries } from "../reports/claim-deliveries.ts";
import { it } from "../testing/it.ts";
import { queueMessages } from "./queue-messages.ts";

const message: Message = {
  marking: "OFFICIAL",
  about: null,
  heading: "Choose a password",
  paragraphs: ["An account was made for you."],
  link: null,
  foot: [],
};

/** Sends messages in an act of their own. */
async function send(database: Database, messages: readonly Message[]): Promise<string[]> {
  const queue = await database.queue();
  return database.change(async (writer) => {
    const ids = await queueMessages(
      writer,
      queue,
      messages.map((one, index) => ({
        kind: "invitation",
        programme: null,
        address: `${index}@programme.example`,
        office: null,
        subject: "Your account",
        message: one,
      })),
    );
    await record(writer, OPERATOR, {
      programme: null,
      noun: "account",
      act: "invitation-sent",
      fact: {},
    });
    return ids;
  });
}

const claim = { worker: "w", most: 10, leaseSeconds: 60 };

describe("a message that is no report", () => {
  it("is refused with its act where no worker could read it", async ({ database }) => {
    await expect(send(database, [{ ...message, heading: "x".repeat(300) }])).rejects.toThrow();

    expect(await claimDeliveries(database, WORKER, claim)).toEqual([]);
  });

  it("holds up no other when its words can no longer be read", async ({ database }) => {
    const [old = ""] = await send(database, [message, message]);
    await database.aside(async (writer) => {
      await writer.updateTable("delivery").set({ body: "{}" }).where("id", "=", old).execute();
    });

    const claimed = await claimDeliveries(database, WORKER, claim);

    expect(claimed.map(({ to, message: read }) => [to.address, read]).sort()).toEqual([
      ["0@programme.example", null],
      ["1@programme.example", message],
    ]);
  });
});
