import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { accord, serve } from "./testing/accord-process.ts";
import { aPlace } from "./testing/place.ts";

const JANUARY = ["--programme", "eastern-region", "--period", "2011-01"];

describe("accord verify", () => {
  it("finds a register in order that was changed by its own door", async () => {
    await using place = await aPlace();

    const ended = await accord(["verify", "--json"], place.environment);

    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(ended.out)).toMatchObject({ ok: true, problems: [] });
  });

  it("finds a row that was changed by hand, and fails", async () => {
    await using place = await aPlace();
    await accord(["verify"], place.environment);
    {
      await using database = await place.open();
      await database.inside.script((run) =>
        run(`begin; set local session_replication_role = replica;
          update entry set status = 'live' where status = 'being-considered'
            and id = (select min(id) from entry where status = 'being-considered'); commit`),
      );
    }

    const ended = await accord(["verify"], place.environment);

    expect(ended).toMatchObject({ code: 1, err: "" });
    expect(ended.out).toMatch(/^line \d+, entry: .*\nNot in order: 1 found\.$/m);
  });
});

describe("accord user", () => {
  it("adds, names roles, sets passwords, lists and closes, beside a server that serves", async () => {
    await using place = await aPlace();
    await using server = await serve(place.environment);
    const { environment } = place;
    const email = "new@police.example";
    const who = ["--name", "Nobody Example", "--office", "Desk officer"];

    const added = await accord(["user", "add", email, ...who, "--json"], environment);
    const { password } = JSON.parse(added.out);
    expect(await signIn(server.url, email, password)).toBe(200);

    const grant = ["editor", "--programme", "eastern-region"];
    await accord(["user", "role", email, ...grant], environment);
    await accord(["user", "password", email, "--password-stdin"], environment, {
      input: "another long one\n",
    });
    expect(await signIn(server.url, email, password)).toBe(401);
    expect(await signIn(server.url, email, "another long one")).toBe(200);

    const listed = await accord(["user", "list"], environment);
    expect(listed.out).toContain(`${email}\tNobody Example\tDesk officer\teditor eastern-region\n`);

    await accord(["user", "off", email], environment);
    expect(await signIn(server.url, email, "another long one")).toBe(401);
    const again = await accord(["user", "add", email, ...who], environment);
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.err.trim().split("\n")).toHaveLength(1);
  });
});

describe("accord report", () => {
  it("writes the report as paper, message and data without sending it", async () => {
    await using place = await aPlace();
    const out = path.join(place.dataDir.path, "papers");

    const ended = await accord(
      ["report", "monthly", ...JANUARY, "--out", out, "--json"],
      place.environment,
    );

    expect(ended).toMatchObject({ code: 0, err: "" });
    const names = JSON.parse(ended.out).files.map((file: string) => path.basename(file));
    const forms = ["pdf", "html", "txt", "json", "xlsx", "docx"];
    expect(names.sort()).toEqual(forms.map((form) => `report.${form}`).sort());
    expect((await readFile(path.join(out, "report.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
    expect(await readFile(path.join(out, "report.txt"), "utf8")).toContain("January 2011");
    const data = JSON.parse(await readFile(path.join(out, "report.json"), "utf8"));
    expect(data).toMatchObject({ asAt: "2011-01-31", period: { period: "2011-01" } });
  });

  it("is refused in one line for a programme that is not there", async () => {
    await using place = await aPlace();
    const words = ["report", "monthly", "--programme", "nowhere", "--period", "2011-01"];

    const ended = await accord([...words, "--out", place.dataDir.path], place.environment);

    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toBe("There is no such programme, or you may not see it.\n");
  });
});

async function signIn(url: string, email: string, password: string): Promise<number> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ email, password }),
  });
  return answer.status;
}
