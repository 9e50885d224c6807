import { Statement } from "@accord/domain/entry";
import { reportSchema } from "@accord/domain/report-schema";
import type { Database } from "@accord/store/database";
import { addEntry } from "@accord/store/matrix/add-entry";
import { aRegister, type TestRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it, type Running } from "../testing/it.ts";
import { type Person, viewIn } from "../testing/person.ts";

const MATRIX = "/api/v1/programmes/eastern-region/matrix";

interface Filled extends TestRegister {
  readonly reader: Person;
  readonly act: number;
}

/** A register with one filled cell, and a viewer signed in. */
async function aFilledRegister(running: Running, database: Database): Promise<Filled> {
  const register = await aRegister(database);
  const { id: head } = await database.head();
  const edit = await addEntry(database, register.editor, {
    cell: register.dogs,
    head,
    statement: Statement.parse({
      claim: "observed",
      status: "being-progressed",
      qualifier: "=HYPERLINK(1)",
      effective: { date: "2011-01", precision: "month" },
      source: { slug: "strategy-2011", place: "page 21, row 3" },
    }),
  });
  const reader = await running.person([{ role: "viewer", programme: null, force: "norfolk" }]);
  return { ...register, reader, act: edit.head };
}

describe("the matrix as JSON", () => {
  it("has the shape that was promised", async ({ database, running }) => {
    const { reader, act } = await aFilledRegister(running, database);

    const answer = await reader.get(`${MATRIX}?asAt=2011-01`);

    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(await answer.json()).toEqual({
      programme: { slug: "eastern-region", name: "Eastern Region", marking: "OFFICIAL" },
      asAt: "2011-01-31",
      knownAt: "2026-11-02T09:00:00.000Z",
      head: expect.any(Number),
      groups: [{ slug: "operational-support", name: "Operational support", note: null }],
      areas: [
        {
          slug: "dogs",
          name: "Dogs",
          group: "operational-support",
          aliases: ["Dog section"],
          comment: null,
        },
        {
          slug: "horses",
          name: "Mounted section",
          group: "operational-support",
          aliases: [],
          comment: null,
        },
      ],
      partnerships: [
        {
          slug: "norfolk-suffolk",
          name: "Norfolk/Suffolk",
          tier: "preferred-partnership",
          forces: ["norfolk", "suffolk"],
        },
        {
          slug: "essex-kent",
          name: "Essex/Kent",
          tier: "preferred-partnership",
          forces: ["essex", "kent"],
        },
      ],
      cells: [
        {
          area: "dogs",
          partnership: "norfolk-suffolk",
          status: "being-progressed",
          liveKind: null,
          qualifier: "=HYPERLINK(1)",
          sourceWording: null,
          needsReview: false,
          comment: null,
          effectiveOn: { date: "2011-01", precision: "month" },
          recordedAt: "2026-11-02T09:00:00.000Z",
          kind: "observed",
          corrected: false,
          revision: act,
          confirmedAt: null,
          source: { slug: "strategy-2011", place: "page 21, row 3" },
          entry: 1,
        },
      ],
    });
  });

  it("is today's without a day", async ({ database, running, clock }) => {
    const { reader } = await aFilledRegister(running, database);
    // A quarter to midnight in UTC is a quarter to one of the next day in a London summer.
    clock.set("2027-06-30T23:45:00.000Z");

    expect((await viewIn(await reader.get(MATRIX))).asAt).toBe("2027-07-01");
  });

  it.for([
    ["?asAt=2011-02-30", "asAt"],
    ["?asAt=yesterday", "asAt"],
    ["?knownAt=2011", "knownAt"],
    ["?asat=2011-01-31", "asat"],
    ["?asAt=2011-01-31&asAt=2011-01-30", "asAt"],
  ] as const)("refuses %s by name", async ([query, name], { database, running }) => {
    const { reader } = await aFilledRegister(running, database);

    const answer = await reader.get(`${MATRIX}${query}`);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      kind: "bad-input",
      detail: expect.stringContaining(name),
    });
  });

  it("is not sent again to who has it, and is when anything was recorded", async ({
    database,
    running,
  }) => {
    const { reader, editor, horses } = await aFilledRegister(running, database);
    const first = await reader.get(`${MATRIX}?asAt=2011-01-31`);
    const tag = { "if-none-match": first.headers.get("etag") ?? "" };
    const body = await first.text();

    const same = await reader.get(`${MATRIX}?asAt=2011-01-31`, tag);
    const otherDay = await reader.get(`${MATRIX}?asAt=2011-01-30`, tag);
    const { id: head } = await database.head();
    const statement = Statement.parse({
      claim: "observed",
      status: "live",
      effective: { date: "2011-01", precision: "month" },
    });
    await addEntry(database, editor, { cell: horses, head, statement });
    const changed = await reader.get(`${MATRIX}?asAt=2011-01-31`, tag);

    expect([same.status, await same.text()]).toEqual([304, ""]);
    expect([otherDay.status, changed.status]).toEqual([200, 200]);
    expect(await changed.text()).not.toBe(body);
  });

  it("has another tag for those who are shown more", async ({ database, running }) => {
    const { reader } = await aFilledRegister(running, database);
    const team = await running.person([{ role: "auditor", programme: null, force: null }]);
    const tags = await Promise.all(
      [reader, team].map(async (one) =>
        (await one.get(`${MATRIX}?asAt=2011-01`)).headers.get("etag"),
      ),
    );

    expect(tags[0]).not.toBe(tags[1]);
  });

  it.for(["br", "gzip"])(
    "comes as %s with the same content",
    async (encoding, { database, running }) => {
      const { reader } = await aFilledRegister(running, database);
      const path = `${MATRIX}?asAt=2011-01-31`;
      const plain = await reader.get(path, { "accept-encoding": "identity" });

      const packed = await reader.get(path, { "accept-encoding": encoding });

      expect(plain.headers.get("content-encoding")).toBeNull();
      expect(packed.headers.get("content-encoding")).toBe(encoding);
      expect(packed.headers.get("vary")).toContain("accept-encoding");
      expect(await packed.text()).toBe(await plain.text());
    },
  );

  it("may not be kept by anyone between", async ({ database, running }) => {
    const { reader } = await aFilledRegister(running, database);

    const answer = await reader.get(`${MATRIX}?asAt=2011-01-31`);

    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
  });
});

describe("the matrix as CSV", () => {
  it("has the marking and a row for each filled cell, and runs no formula", async ({
    database,
    running,
  }) => {
    const { reader } = await aFilledRegister(running, database);

    const answer = await reader.get(`${MATRIX}.csv?asAt=2011-01-31`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const rows = bytes.toString("utf8").trimEnd().split("\r\n");

    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toContain("eastern-region-matrix-2011-01-31");
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain("Eastern Region,OFFICIAL,2011-01-31,");
    expect(rows[1]).toContain(",'=HYPERLINK(1),");
  });
});

describe("a refusal of the public API", () => {
  it("is a problem that says what was wrong, and never where in our code", async ({ running }) => {
    const answer = await running.caller().get(MATRIX);
    const text = await answer.text();

    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(text)).toEqual({
      type: "about:blank",
      title: "Unauthorized",
      status: 401,
      detail: "Please sign in.",
      kind: "not-signed-in",
      facts: {},
      request: answer.headers.get("x-request-id"),
    });
  });

  it("is the same for a programme that is not there and one that may not be seen", async ({
    database,
    running,
  }) => {
    await aRegister(database);
    const nobody = await running.person([]);
    const [hidden, unknown] = await Promise.all(
      ["eastern-region", "unknown-programme"].map(async (slug) => {
        const answer = await nobody.get(`/api/v1/programmes/${slug}/matrix`);
        const { request: _, ...problem } = (await answer.json()) as Record<string, unknown>;
        return JSON.stringify({ ...problem, status: answer.status }).replaceAll(slug, "SLUG");
      }),
    );

    expect(hidden).toBe(unknown);
    expect(hidden).toContain("404");
  });

  it("comes for an address that is none", async ({ running }) => {
    const answer = await running.caller().get("/api/v1/nothing");

    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });
});

describe("report-schema.json", () => {
  it("is readable without signing in, and is the schema that stands in docs", async ({
    running,
  }) => {
    const answer = await running.caller().get("/api/v1/report-schema.json");

    expect(answer.headers.get("content-type")).toBe("application/schema+json");
    expect(await answer.json()).toEqual(reportSchema());
  });
});

describe("openapi.json", () => {
  it("is readable without signing in, and describes the matrix by its own schema", async ({
    running,
  }) => {
    const answer = await running.caller().get("/api/v1/openapi.json");
    const document = (await answer.json()) as {
      openapi: string;
      paths: Record<string, { get: { responses: Record<string, unknown> } }>;
    };

    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual([
      "/programmes/{slug}/matrix",
      "/programmes/{slug}/matrix.csv",
      "/programmes/{slug}/journal.csv",
      "/programmes/{slug}/plan",
      "/programmes/{slug}/plan.csv",
      "/programmes/{slug}/reports/{report}/documents/{format}",
      "/programmes/{slug}/compositions/{composition}/documents/{format}",
      "/programmes/{slug}/intakes",
      "/programmes/{slug}/sources/{source}/file",
      "/report-schema.json",
      "/openapi.json",
    ]);
    const matrix = document.paths["/programmes/{slug}/matrix"]?.get.responses["200"];
    expect(JSON.stringify(matrix)).toContain('"needsReview":{"type":"boolean"}');
  });
});
