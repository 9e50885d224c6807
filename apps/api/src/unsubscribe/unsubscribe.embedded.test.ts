import { describe, expect } from "vitest";
import { aConfig, it } from "../testing/it.ts";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token.ts";

const { sessionSecret } = aConfig();
const daily = { force: null, digest: "daily", wholeForce: false } as const;

describe("the link that ends a digest", () => {
  it("changes nothing when it is opened, ends the digest when it is posted to, and is good for one person", async ({
    database,
    running,
  }) => {
    const person = await running.person([{ role: "auditor", programme: null, force: null }]);
    const other = await running.person([{ role: "auditor", programme: null, force: null }]);
    for (const one of [person, other]) await one.trpc.following.change.mutate(daily);
    const digests = async () =>
      Promise.all(
        [person, other].map(async (one) => (await one.trpc.following.read.query()).digest),
      );
    const { id } = await database.reader
      .selectFrom("actor")
      .select("id")
      .where("name", "=", "Name of person-1@programme.example")
      .executeTakeFirstOrThrow();
    const url = `${running.url}/api/unsubscribe/${unsubscribeToken(sessionSecret, id)}`;

    const opened = await fetch(url);
    expect(opened.status).toBe(200);
    // With "no-referrer" a browser would say nothing of where the button stands, and be refused.
    expect(opened.headers.get("referrer-policy")).toBe("same-origin");
    expect(await opened.text()).toContain('<form method="post">');
    expect(await digests()).toEqual(["daily", "daily"]);

    const elsewhere = { method: "POST", headers: { origin: "https://elsewhere.example" } };
    expect((await fetch(url, elsewhere)).status).toBe(403);
    const forged = await fetch(
      url.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
      {
        method: "POST",
      },
    );
    expect(forged.status).toBe(404);
    expect(await digests()).toEqual(["daily", "daily"]);

    const oneClick = { method: "POST", body: new URLSearchParams("List-Unsubscribe=One-Click") };
    for (const _twice of [1, 2]) expect((await fetch(url, oneClick)).status).toBe(200);
    expect(await digests()).toEqual(["none", "daily"]);
  });

  it("is ours alone, and no other thing we sign passes for it", () => {
    const token = unsubscribeToken(sessionSecret, "someone");

    expect(readUnsubscribeToken(sessionSecret, token)).toBe("someone");
    expect(readUnsubscribeToken(`${sessionSecret}0`, token)).toBeNull();
    for (const wrong of ["", ".", `${token}.more`, token.slice(0, -1)]) {
      expect(readUnsubscribeToken(sessionSecret, wrong), wrong).toBeNull();
    }
  });
});
