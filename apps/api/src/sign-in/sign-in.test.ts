import { OPERATOR } from "@accord/domain/actor";
import { describe, expect } from "vitest";
import { it, OPERATOR_TOKEN, PASSWORD, type Running } from "../testing/it.ts";
import { localClient } from "../testing/person.ts";

const EMAIL = "someone@programme.example";
const ADMINISTRATOR = { role: "administrator", programme: null, force: null } as const;

function attempt(running: Running, email: string, password: string): Promise<Response> {
  return running.caller().post("/api/auth/sign-in/email", { email, password });
}

describe("signing in", () => {
  it("tells who someone is and what they may do", async ({ running }) => {
    const person = await running.person([ADMINISTRATOR], EMAIL);

    expect(await person.trpc.session.whoAmI.query()).toMatchObject({
      name: `Name of ${EMAIL}`,
      office: `Office of ${EMAIL}`,
      grants: [ADMINISTRATOR],
      may: ["manage-accounts", "manage-programmes"],
      programmes: [],
      demonstration: null,
    });
    expect(await running.caller().trpc.session.whoAmI.query()).toBeNull();
  });

  it("gives a cookie that no script reads and no other site sends", async ({ running }) => {
    await running.person([], EMAIL);

    const answer = await attempt(running, EMAIL, PASSWORD);
    const [cookie = ""] = answer.headers.getSetCookie();

    expect(cookie).toMatch(/^accord\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
  });

  it("gives a cookie only for https where people reach it by https", async ({ started }) => {
    const running = await started(undefined, {
      config: { publicUrl: "https://accord.example" },
    });
    await localClient(running.api, OPERATOR).accounts.add.mutate({
      email: EMAIL,
      name: "Someone",
      office: "Somewhere",
      password: PASSWORD,
      grants: [],
    });

    const answer = await attempt(running, EMAIL, PASSWORD);

    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-accord\.session_token=.*; Secure/);
    expect(answer.headers.get("strict-transport-security")).toContain("max-age=");
  });

  it("is refused alike for a wrong password and an unknown address", async ({ running }) => {
    await running.person([], EMAIL);

    const [known, unknown] = await Promise.all(
      [EMAIL, "unknown@programme.example"].map(async (email) => {
        const answer = await attempt(running, email, "not the password at all");
        return [answer.status, await answer.text()];
      }),
    );

    expect(known).toEqual(unknown);
    expect(known?.[0]).toBe(401);
  });

  it("is rationed for each account, whatever the password, and not for another account", async ({
    started,
  }) => {
    const signInLimits = { forAccount: 3, fromAddress: 100, withinSeconds: 60 };
    const running = await started(undefined, { signInLimits });
    await running.person([], EMAIL);
    await running.person([], "other@programme.example");

    const wrong = [1, 2, 3].map(() => attempt(running, EMAIL, "not the password at all"));
    const statuses = (await Promise.all(wrong)).map(({ status }) => status);
    const right = await attempt(running, EMAIL.toUpperCase(), PASSWORD);
    const other = await attempt(running, "other@programme.example", PASSWORD);

    expect(statuses).toEqual([401, 401, 401]);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(other.status).toBe(200);
  });

  it("is rationed for each address, whoever is tried", async ({ started }) => {
    const signInLimits = { forAccount: 100, fromAddress: 3, withinSeconds: 60 };
    const running = await started(undefined, { signInLimits });

    const statuses: number[] = [];
    for (const name of ["a", "b", "c", "d"]) {
      const answer = await attempt(running, `${name}@programme.example`, "not the password");
      statuses.push(answer.status);
    }

    expect(statuses).toEqual([401, 401, 401, 429]);
  });

  it.for([
    [
      "a form",
      "application/x-www-form-urlencoded",
      new URLSearchParams({ email: EMAIL, password: PASSWORD }).toString(),
    ],
    [
      "a longer session",
      "application/json",
      JSON.stringify({ email: EMAIL, password: PASSWORD, rememberMe: false }),
    ],
    ["an address that is no text", "application/json", `{"email":{"toString":"x"},"password":"x"}`],
  ] as const)(
    "does not take %s, which no ration or limit of ours would count",
    async ([, type, body], { running }) => {
      await running.person([], EMAIL);

      const answer = await running
        .caller()
        .post("/api/auth/sign-in/email", body, { "content-type": type });

      expect(answer.status).toBe(400);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(await answer.json()).toMatchObject({ kind: "bad-input" });
    },
  );

  it("takes no sign-ups, and offers nothing else of the library", async ({ running }) => {
    const body = { email: "new@programme.example", password: PASSWORD, name: "New" };
    const paths = ["sign-up/email", "update-user", "change-email", "delete-user", "reset-password"];

    const answers = await Promise.all(
      paths.map((path) => running.caller().post(`/api/auth/${path}`, body)),
    );

    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
  });

  it("ends with signing out, at once", async ({ running }) => {
    const person = await running.person([ADMINISTRATOR]);
    expect(await person.trpc.session.whoAmI.query()).not.toBeNull();

    await person.post("/api/auth/sign-out", {});

    expect(await person.trpc.session.whoAmI.query()).toBeNull();
  });

  it("does not outlive the end of a session", async ({ database, running }) => {
    const person = await running.person([ADMINISTRATOR]);
    const sessions = database.inside.kysely.withoutPlugins();

    await sessions
      .updateTable("session" as never)
      .set({ expiresAt: new Date(Date.now() - 1000).toISOString() } as never)
      .execute();

    expect(await person.trpc.session.whoAmI.query()).toBeNull();
  });
});

describe("an account", () => {
  it("can no longer be used when it is turned off, and its sessions end at once", async ({
    running,
  }) => {
    const person = await running.person([ADMINISTRATOR], EMAIL);
    expect(await person.trpc.session.whoAmI.query()).not.toBeNull();
    const operator = running.caller(OPERATOR_TOKEN);

    await operator.trpc.accounts.off.mutate({ email: EMAIL });

    expect(await person.trpc.session.whoAmI.query()).toBeNull();
    expect((await attempt(running, EMAIL, PASSWORD)).status).toBe(401);
    expect(await operator.trpc.accounts.list.query()).toMatchObject([
      { email: EMAIL, grants: [], isOff: true },
    ]);
  });

  it("is signed out everywhere by a new password, and the journal says so", async ({
    database,
    running,
  }) => {
    const person = await running.person([ADMINISTRATOR], EMAIL);
    const operator = running.caller(OPERATOR_TOKEN);

    const { id: head } = await database.head();

    await operator.trpc.accounts.setPassword.mutate({ email: EMAIL, password: "another password" });

    expect(await database.head()).toMatchObject({ id: head + 1 });
    expect(await person.trpc.session.whoAmI.query()).toBeNull();
    expect((await attempt(running, EMAIL, PASSWORD)).status).toBe(401);
    expect((await attempt(running, EMAIL, "another password")).status).toBe(200);
  });

  it("is given and loses roles from one request to the next", async ({ running }) => {
    const person = await running.person([], EMAIL);
    const operator = running.caller(OPERATOR_TOKEN);
    const grant = { role: "auditor", programme: null, force: null } as const;
    const grants = async () => (await person.trpc.session.whoAmI.query())?.grants;

    expect(await grants()).toEqual([]);
    await operator.trpc.accounts.setRole.mutate({ email: EMAIL, grant });
    expect(await grants()).toEqual([grant]);
    await operator.trpc.accounts.removeRole.mutate({ email: EMAIL, grant });
    expect(await grants()).toEqual([]);
  });

  it("is made once for an address, and for no force or programme that is not there", async ({
    running,
  }) => {
    await running.person([], EMAIL);
    const { accounts } = running.caller(OPERATOR_TOKEN).trpc;
    const account = { name: "B", office: "B", password: PASSWORD };

    await expect(
      accounts.add.mutate({ ...account, email: EMAIL.toUpperCase(), grants: [] }),
    ).rejects.toMatchObject({ data: { refusal: { kind: "rule-broken" } } });
    await expect(
      accounts.add.mutate({
        ...account,
        email: "viewer@programme.example",
        grants: [{ role: "viewer", programme: null, force: "atlantis" }],
      }),
    ).rejects.toMatchObject({ data: { refusal: { kind: "not-found" } } });
    expect(await accounts.list.query()).toHaveLength(1);
  });

  it("needs a long password", async ({ running }) => {
    const { accounts } = running.caller(OPERATOR_TOKEN).trpc;

    const added = accounts.add.mutate({
      email: EMAIL,
      name: "B",
      office: "B",
      password: "short",
      grants: [],
    });

    await expect(added).rejects.toThrow("Use at least 12 characters.");
  });
});

describe("the first administrator", () => {
  const claim = { email: EMAIL, name: "First", office: "Office", password: PASSWORD };

  it("comes by a link that is good once", async ({ running }) => {
    const link = new URL((await running.api.firstAdministratorLink()) ?? "");
    const token = link.searchParams.get("token") ?? "";
    const { accounts } = running.caller().trpc;

    await accounts.claimFirst.mutate({ token, ...claim });
    const again = accounts.claimFirst.mutate({ token, ...claim, email: "b@programme.example" });

    await expect(again).rejects.toMatchObject({ data: { refusal: { kind: "not-found" } } });
    const first = await running.signIn(EMAIL);
    expect((await first.trpc.session.whoAmI.query())?.grants).toEqual([ADMINISTRATOR]);
    expect(await running.api.firstAdministratorLink()).toBeNull();
  });

  it("is one, however many claim at once", async ({ running }) => {
    const link = new URL((await running.api.firstAdministratorLink()) ?? "");
    const token = link.searchParams.get("token") ?? "";
    const { accounts } = running.caller().trpc;

    const claims = await Promise.allSettled(
      [1, 2, 3].map((n) => accounts.claimFirst.mutate({ token, ...claim, email: `${n}${EMAIL}` })),
    );

    expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("does not come by a guess", async ({ running }) => {
    await running.api.firstAdministratorLink();

    const guess = running.caller().trpc.accounts.claimFirst.mutate({ token: "guess", ...claim });

    await expect(guess).rejects.toMatchObject({ data: { refusal: { kind: "not-found" } } });
  });
});

describe("a token", () => {
  it("that is not known is refused, whatever else is sent", async ({ running }) => {
    const person = await running.person([ADMINISTRATOR]);

    const answer = await person.get("/trpc/session.whoAmI", { authorization: "Bearer nobody" });

    expect(answer.status).toBe(401);
  });
});
