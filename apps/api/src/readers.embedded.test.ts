import { Reader } from "@accord/domain/reader";
import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";

const rules = {
  approvals: true,
  allowedDomains: ["police.example"],
  attachUpTo: "OFFICIAL",
} as const;

describe("the readers of a programme and the rules for its reports", () => {
  it("are kept by its team and set by an administrator, who reads no address", async ({
    database,
    running,
  }) => {
    const { programme } = await aRegister(database);
    const editor = (await running.person([{ role: "editor", programme, force: null }])).trpc;
    const administrator = (
      await running.person([{ role: "administrator", programme: null, force: null }])
    ).trpc;
    const chief = { office: "Chief Constable", force: "norfolk", carries: "link" } as const;
    const reader = Reader.parse({ ...chief, address: "chief@norfolk.police.example" });

    await administrator.reportingRules.set.mutate({ programme, rules });

    expect(await editor.reportingRules.read.query({ programme })).toEqual(rules);
    expect(await administrator.reportingRules.list.query()).toMatchObject([
      { slug: programme, marking: "OFFICIAL", rules },
    ]);
    const elsewhere = { ...reader, address: "chief@norfolk.example" };
    await expect(editor.readers.add.mutate({ programme, reader: elsewhere })).rejects.toThrow(
      "go to addresses of police.example only",
    );
    await editor.readers.add.mutate({ programme, reader });
    expect(await editor.readers.page.query({ programme })).toMatchObject({
      readers: [reader],
      rules,
      bodies: [],
      forces: [{ slug: "essex" }, { slug: "kent" }, { slug: "norfolk" }, { slug: "suffolk" }],
      next: [
        { kind: "monthly", body: null, readers: 1, byLink: 1 },
        { kind: "quarterly", body: null, readers: 1, byLink: 1 },
      ],
    });
    await expect(administrator.readers.page.query({ programme })).rejects.toThrow(
      "There is no such programme",
    );
    await expect(editor.reportingRules.set.mutate({ programme, rules })).rejects.toThrow(
      "Your role does not include this.",
    );
  });
});
