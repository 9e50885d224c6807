import { type Actor, WORKER } from "@accord/domain/actor";
import { describe, expect, it } from "vitest";
import { rationExpensiveCalls } from "./expensive-calls.ts";

const person = (id: string): Actor => ({ ...WORKER, kind: "person", id });
const tooMuch = { kind: "too-much", facts: { retryAfterSeconds: expect.any(Number) } };

describe("a call that costs much", () => {
  it("is rationed for each account", async () => {
    const calls = rationExpensiveCalls({ forAccount: 2, fromAddress: 100 });
    await calls.count(person("a"), "192.0.2.1");
    await calls.count(person("a"), "192.0.2.2");

    await expect(calls.count(person("a"), "192.0.2.3")).rejects.toMatchObject(tooMuch);
    await calls.count(person("b"), "192.0.2.3");
  });

  it("is rationed for each address, whoever asks", async () => {
    const calls = rationExpensiveCalls({ forAccount: 100, fromAddress: 2 });
    await calls.count(person("a"), "192.0.2.1");
    await calls.count(person("b"), "192.0.2.1");

    await expect(calls.count(person("c"), "192.0.2.1")).rejects.toMatchObject(tooMuch);
    await calls.count(person("c"), "192.0.2.2");
  });

  it("is rationed for each address where it needs no session", async () => {
    const calls = rationExpensiveCalls({ forAccount: 100, fromAddress: 1 });
    await calls.countStranger("192.0.2.1");

    await expect(calls.countStranger("192.0.2.1")).rejects.toMatchObject(tooMuch);
    await calls.countStranger("192.0.2.2");
  });

  it("is not counted for the worker, which asks for others", async () => {
    const calls = rationExpensiveCalls({ forAccount: 1, fromAddress: 1 });

    for (let call = 0; call < 5; call += 1) await calls.count(WORKER, "192.0.2.1");
  });
});
