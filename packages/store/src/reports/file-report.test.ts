import { OPERATOR, WORKER } from "@accord/domain/actor";
import { ReportOrder } from "@accord/domain/report";
import { USUAL_RULES } from "@accord/domain/reporting-rules";
import { PreviewOrder } from "@accord/domain/wanted-documents";
import { describe, expect } from "vitest";
import { addActor } from "../accounts/add-actor.ts";
import type { Database } from "../database.ts";
import { setReportingRules } from "../reporting/set-rules.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { claimCompositions } from "./claim-compositions.ts";
import { fileReport } from "./file-report.ts";
import { keepDocument } from "./keep-document.ts";
import { orderReport, previewReport } from "./order-report.ts";
import { listReports } from "./read-reports.ts";
import { summarise } from "./summarise.ts";

const october = { kind: "monthly", period: "2026-10" } as const;
const noLink = () => "https://accord.example/draft";

/** A report that a worker has claimed, and its documents as often as they are kept. */
async function claimedReport(database: Database, { programme, editor }: TestRegister) {
  const order = ReportOrder.parse({ programme, period: october });
  const { composition } = await orderReport(database, editor, order);
  const [claimed] = await claimCompositions(database, WORKER, { worker: "w1", most: 1 });
  const setting = { demonstration: null, linkTo: () => null };
  const content = await summarise(database, WORKER, order, setting);
  return async (text: string) => {
    for (const key of claimed?.wanted ?? []) {
      const bytes = Buffer.from(text + key.format + key.edition);
      const document = { ...key, base64: bytes.toString("base64") };
      await keepDocument(database, WORKER, { composition, document });
    }
    const kept = database.reader.selectFrom("compositionDocument").select("sha256");
    const documents = (await kept.execute()).map(({ sha256 }) => sha256);
    return { composition, content, documents };
  };
}

describe("a report that is being composed", () => {
  it("goes to nobody where it was asked for before reports had to be approved", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    const keep = await claimedReport(database, register);
    const administrator = await addActor(database, OPERATOR, {
      ...{ name: "Admin Example", office: "Administration", userId: null },
      grants: [{ role: "administrator", programme: null, force: null }],
    });
    const rules = { ...USUAL_RULES, approvals: true };
    await setReportingRules(database, administrator, { programme, rules });

    const filed = fileReport(database, WORKER, await keep("paper"), noLink);

    await expect(filed).rejects.toThrow("go through checking and approval");
    expect(await listReports(database, editor, { programme })).toEqual([]);
  });

  it("has the documents of the worker that files it, and not of one that came in between", async ({
    database,
  }) => {
    const keep = await claimedReport(database, await aRegister(database));
    const first = await keep("first");
    const second = await keep("second");

    const late = await fileReport(database, WORKER, first, noLink);

    expect(late).toEqual({ report: null, isNew: false });
    expect(await fileReport(database, WORKER, second, noLink)).toMatchObject({ isNew: true });
  });

  it("waits behind no more than ten previews of one person", async ({ database }) => {
    const { programme, editor } = await aRegister(database);
    const ask = () =>
      previewReport(database, editor, PreviewOrder.parse({ programme, period: october }));
    for (let asked = 0; asked < 10; asked += 1) await ask();

    await expect(ask()).rejects.toMatchObject({ kind: "too-much" });
  });
});
