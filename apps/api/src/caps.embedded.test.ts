import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it, WORKER_TOKEN } from "./testing/it.ts";

const statement = {
  claim: "observed",
  status: "live",
  effective: { date: "2011-01", precision: "month" },
};
const editor = [{ role: "editor", programme: "eastern-region", force: null } as const];

describe("what is sent to a procedure", () => {
  it("is at most ten calls in one", async ({ database, running }) => {
    await aRegister(database);
    const person = await running.person(editor);
    const batch = (size: number) => {
      const input = Object.fromEntries(
        Array.from({ length: size }, (_, index) => [index, { programme: "eastern-region" }]),
      );
      const paths = Array.from({ length: size }, () => "matrix.read").join(",");
      return person.get(
        `/trpc/${paths}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`,
      );
    };

    expect((await batch(10)).status).toBe(200);
    expect((await batch(11)).status).toBe(400);
  });

  it("is refused when it is too big, before anything is read", async ({ database, running }) => {
    const { dogs } = await aRegister(database);
    const person = await running.person(editor);
    const body = { cell: dogs, head: 0, statement: { ...statement, comment: "x".repeat(300_000) } };

    const answer = await person.post("/trpc/entries.add", body);

    expect(answer.status).toBe(413);
  });

  it("may be a whole paper where the worker keeps one, and from nobody else", async ({
    running,
  }) => {
    const body = {
      composition: "00000000-0000-4000-8000-000000000000",
      document: { format: "pdf", base64: Buffer.alloc(600_000).toString("base64") },
    };
    const path = "/trpc/work.keepDocument";

    expect((await running.caller(WORKER_TOKEN).post(path, body)).status).toBe(404);
    expect((await running.caller().post(path, body)).status).toBe(401);
  });

  it("is refused when it has a field that is unknown, by its name", async ({
    database,
    running,
  }) => {
    const { dogs } = await aRegister(database);
    const person = await running.person(editor);
    const { id: head } = await database.head();

    const answer = await person.post("/trpc/entries.add", {
      cell: dogs,
      head,
      statement: { ...statement, colour: "red" },
    });
    const text = await answer.text();

    expect(answer.status).toBe(400);
    expect(text).toContain("colour");
    expect(text).not.toContain("stack");
    expect(await database.head()).toMatchObject({ id: head });
  });

  it.for([
    ["no JSON at all", "{"],
    ["a list", "[]"],
    ["nothing", ""],
  ] as const)("is refused when it is %s", async ([, body], { database, running }) => {
    await aRegister(database);
    const person = await running.person(editor);

    const answer = await person.post("/trpc/entries.add", body);

    expect(answer.status).toBe(400);
  });

  it("is not taken by an address when it was meant to be posted", async ({ database, running }) => {
    const { dogs } = await aRegister(database);
    const person = await running.person(editor);
    const input = encodeURIComponent(JSON.stringify({ cell: dogs, head: 0, statement }));

    const answer = await person.get(`/trpc/entries.add?input=${input}`);

    expect(answer.status).toBe(405);
  });
});

describe("a change that comes from another site", () => {
  const sendFrom = { "another site": "https://elsewhere.example", "no site": "null" };

  it.for(Object.entries(sendFrom))(
    "is refused from %s",
    async ([, origin], { database, running }) => {
      const { dogs } = await aRegister(database);
      const person = await running.person(editor);

      const answer = await person.post(
        "/trpc/entries.add",
        { cell: dogs, head: 1_000, statement },
        { origin },
      );

      expect(answer.status).toBe(403);
    },
  );

  it("is taken from localhost and from 127.0.0.1 alike", async ({ running }) => {
    const port = new URL(running.url).port;
    for (const host of ["localhost", "127.0.0.1"]) {
      const answer = await running
        .caller()
        .post(
          "/api/auth/sign-in/email",
          { email: "nobody@programme.example", password: "no such password" },
          { origin: `http://${host}:${port}` },
        );
      expect(answer.status).toBe(401);
    }
  });
});

describe("an edit made from an old read", () => {
  it("is refused over HTTP with what stands now and who changed it", async ({
    database,
    running,
  }) => {
    const { dogs } = await aRegister(database);
    const [one, other] = [
      await running.person(editor, "one@programme.example"),
      await running.person(editor),
    ];
    const { id: head } = await database.head();
    const edit = { cell: dogs, head, statement: { ...statement, status: "live" } };
    await one.post("/trpc/entries.add", edit);

    const answer = await other.post("/trpc/entries.add", edit);

    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      error: {
        message: "Someone changed this cell while you were in it.",
        data: {
          code: "CONFLICT",
          refusal: {
            kind: "changed-meanwhile",
            facts: {
              revision: head + 1,
              current: { status: "live" },
              by: { office: "Office of one@programme.example" },
              recordedAt: expect.any(String),
            },
          },
        },
      },
    });
  });
});
