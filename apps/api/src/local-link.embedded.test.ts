import { OPERATOR, WORKER } from "@accord/domain/actor";
import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it, OPERATOR_TOKEN } from "./testing/it.ts";
import { localClient } from "./testing/person.ts";

describe("the local link", () => {
  it("answers as HTTP does", async ({ database, running }) => {
    const { programme } = await aRegister(database);
    const local = localClient(running.api, OPERATOR);
    const { trpc } = running.caller(OPERATOR_TOKEN);
    const query = { programme, asAt: "2011-01-31" };

    expect(await local.matrix.read.query(query)).toEqual(await trpc.matrix.read.query(query));
  });

  it("refuses as HTTP does", async ({ database, running }) => {
    const { programme } = await aRegister(database);
    const local = localClient(running.api, WORKER);
    const refusals = await Promise.allSettled([
      local.matrix.read.query({ programme }),
      local.matrix.read.query({ programme: "unknown" }),
      local.entries.undo.mutate({ programme, act: 1 }),
    ]);

    expect(refusals.map((one) => one.status === "rejected" && one.reason.data)).toMatchObject([
      { httpStatus: 403, refusal: { kind: "not-allowed" } },
      { httpStatus: 404, refusal: { kind: "not-found" } },
      { httpStatus: 403, refusal: { kind: "not-allowed" } },
    ]);
  });

  it("hands nothing over by reference", async ({ database, running }) => {
    const { programme } = await aRegister(database);
    const local = localClient(running.api, OPERATOR);

    const [one, other] = await Promise.all([
      local.matrix.read.query({ programme, asAt: "2011-01-31" }),
      local.matrix.read.query({ programme, asAt: "2011-01-31" }),
    ]);

    expect(one).toEqual(other);
    expect(one.areas).not.toBe(other.areas);
  });
});
