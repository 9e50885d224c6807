import { OPERATOR, WORKER } from "@accord/domain/actor";
import { describe, expect } from "vitest";
import { claimDeliveries } from "../reports/claim-deliveries.ts";
import { aRegister } from "../testing/a-register.ts";
import { aReportOut } from "../testing/a-report-out.ts";
import { anAddress } from "../testing/an-address.ts";
import { it } from "../testing/it.ts";
import { readAlarms } from "./read-alarms.ts";
import { readMailStanding } from "./read-standing.ts";
import { watchMail } from "./watch-mail.ts";

const claim = { worker: "w", most: 10, leaseSeconds: 60 };
const url = "http://localhost:4100/admin/";

describe("the server", () => {
  it("sees once that no worker is heard of, and that one is again", async ({ database, clock }) => {
    const { programme, editor } = await aRegister(database);
    await anAddress(database, editor, "team@programme.example");
    const watching = { since: clock.now(), silentMinutes: 10, url };
    const kinds = async () =>
      (await readAlarms(database, editor, { programme })).map(({ kind }) => kind);
    await claimDeliveries(database, WORKER, claim);
    clock.move(9 * 60_000);
    expect(await watchMail(database, OPERATOR, watching)).toBe(null);

    clock.move(2 * 60_000);
    const email = await watchMail(database, OPERATOR, watching);

    expect(email).toMatchObject({
      to: [{ address: "team@programme.example" }],
      message: { heading: "The worker of Accord is silent" },
    });
    expect(await kinds()).toEqual(["worker-silent"]);
    expect(await watchMail(database, OPERATOR, watching)).toBe(null);
    expect((await readMailStanding(database)).alarms).toBe(1);
    await claimDeliveries(database, WORKER, claim);
    expect(await kinds()).toEqual([]);
    await expect(watchMail(database, editor, watching)).rejects.toThrow("Only the server");
  });

  it("sees that messages wait too long and no fewer, tells the team once, and when it is over", async ({
    database,
    clock,
  }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    await anAddress(database, editor, "team@programme.example");
    const watching = { since: clock.now(), silentMinutes: 10, url };
    await aReportOut(database, register, ["chief@norfolk.example"]);
    await watchMail(database, OPERATOR, watching);
    expect(await readAlarms(database, editor, { programme })).toEqual([]);

    const wait = "interval '16 minutes'";
    await database.inside.script((run) =>
      run(`update queue.job set start_after = now() - ${wait}, created_on = now() - ${wait}
        where name = 'delivery'`),
    );
    await watchMail(database, OPERATOR, watching);
    await watchMail(database, OPERATOR, watching);

    expect(await readAlarms(database, editor, { programme })).toMatchObject([
      { kind: "queue-grows", words: expect.stringMatching(/messages? waits?/) },
    ]);
    const going = await claimDeliveries(database, WORKER, claim);
    expect(going.map(({ to }) => to.address)).toContain("team@programme.example");
    await watchMail(database, OPERATOR, watching);
    expect(await readAlarms(database, editor, { programme })).toEqual([]);
  });
});
