import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";

const ADMINISTRATOR = { role: "administrator", programme: null, force: null } as const;
const programme = {
  slug: "seven-force",
  name: "Seven Force",
  marking: "OFFICIAL",
  showAsAt: null,
} as const;

describe("a programme that an administrator adds", () => {
  it("is theirs to edit with the next request, and of an empty matrix", async ({ running }) => {
    const { trpc } = await running.person([ADMINISTRATOR]);
    const before = await trpc.session.whoAmI.query();

    await trpc.programmes.add.mutate({ programme, editor: null });

    const after = await trpc.session.whoAmI.query();
    const view = await trpc.matrix.read.query({ programme: programme.slug });
    expect(before?.programmes).toEqual([]);
    expect(after?.programmes).toMatchObject([{ slug: "seven-force" }]);
    expect(after?.programmes[0]?.may).toContain("edit-matrix");
    expect(view).toMatchObject({ areas: [], partnerships: [], cells: [] });
  });

  it("is edited by the account that is named instead", async ({ running }) => {
    const { trpc } = await running.person([ADMINISTRATOR]);
    const other = await running.person([], "other@programme.example");
    const editor = (await other.trpc.session.whoAmI.query())?.id ?? null;

    await trpc.programmes.add.mutate({ programme, editor });

    expect((await trpc.session.whoAmI.query())?.programmes).toEqual([]);
    expect((await other.trpc.session.whoAmI.query())?.programmes).toMatchObject([
      { slug: "seven-force" },
    ]);
  });

  it.for([
    ["another programme has", "eastern-region", "Another programme has this address"],
    ["is a page's", "new-programme", "taken by a page of Accord"],
  ] as const)(
    "is refused under an address that %s",
    async ([, slug, message], { running, database }) => {
      await aRegister(database);
      const { trpc } = await running.person([ADMINISTRATOR]);

      const added = trpc.programmes.add.mutate({ programme: { ...programme, slug }, editor: null });

      await expect(added).rejects.toThrow(message);
    },
  );
});
