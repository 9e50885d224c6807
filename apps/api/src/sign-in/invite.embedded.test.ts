import { describe, expect } from "vitest";
import { it, PASSWORD, type Running, WORKER_TOKEN } from "../testing/it.ts";
import type { Person } from "../testing/person.ts";

const EMAIL = "new.editor@programme.example";
const ADMINISTRATOR = { role: "administrator", programme: null, force: null } as const;
const AUDITOR = { role: "auditor", programme: null, force: null } as const;
const NEW_PASSWORD = "four words of my own";

const invited = { email: EMAIL, name: "New Editor", office: "Portfolio office", grants: [AUDITOR] };

function attempt(running: Running, password: string): Promise<Response> {
  return running.caller().post("/api/auth/sign-in/email", { email: EMAIL, password });
}

/** The letters that wait to be sent, as the worker gets them. */
async function letters(running: Running) {
  const worker = running.caller(WORKER_TOKEN).trpc;
  return worker.work.claimDeliveries.mutate({ worker: "tests", most: 10, leaseSeconds: 60 });
}

/** The token of the one link that waits to be sent to the account. */
async function tokenSent(running: Running): Promise<string> {
  const [letter] = (await letters(running)).filter(({ to }) => to.address === EMAIL);
  return letter?.message?.link?.url.split("#")[1] ?? "";
}

async function listed(administrator: Person) {
  const accounts = await administrator.trpc.accounts.list.query();
  return accounts.find(({ email }) => email === EMAIL);
}

describe("an invitation", () => {
  it("lets its holder choose a password, once, and sign in with the roles it was given", async ({
    running,
  }) => {
    const administrator = await running.person([ADMINISTRATOR]);
    await administrator.trpc.accounts.invite.mutate(invited);
    expect(await listed(administrator)).toMatchObject({ isInvited: true, lastSeenAt: null });
    const token = await tokenSent(running);

    const nobody = running.caller().trpc;
    expect(await nobody.accounts.choosePassword.mutate({ token, password: NEW_PASSWORD })).toEqual({
      email: EMAIL,
    });
    await expect(
      nobody.accounts.choosePassword.mutate({ token, password: "another one of mine" }),
    ).rejects.toThrow(/no longer good/);

    expect((await attempt(running, NEW_PASSWORD)).status).toBe(200);
    expect(await listed(administrator)).toMatchObject({ isInvited: false, isOff: false });
  });

  it("needs a role, and an address that has no account", async ({ running }) => {
    const administrator = await running.person([ADMINISTRATOR]);
    const { invite } = administrator.trpc.accounts;

    await expect(invite.mutate({ ...invited, grants: [] })).rejects.toThrow(/at least one role/);
    await invite.mutate(invited);
    await expect(invite.mutate(invited)).rejects.toThrow(/has an account already/);
  });

  it("is worth nothing once the account is switched off", async ({ running }) => {
    const administrator = await running.person([ADMINISTRATOR]);
    await administrator.trpc.accounts.invite.mutate(invited);
    const token = await tokenSent(running);

    await administrator.trpc.accounts.off.mutate({ email: EMAIL });

    await expect(
      running.caller().trpc.accounts.choosePassword.mutate({ token, password: NEW_PASSWORD }),
    ).rejects.toThrow(/no longer good/);
  });
});

describe("a forgotten password", () => {
  it("is chosen anew by a link, and ends the sessions there were", async ({ running }) => {
    const person = await running.person([AUDITOR], EMAIL);
    await running.caller().trpc.accounts.forgot.mutate({ email: EMAIL.toUpperCase() });
    let token = "";
    await expect.poll(async () => (token ||= await tokenSent(running))).not.toBe("");
    expect((await attempt(running, PASSWORD)).status).toBe(200);

    await running.caller().trpc.accounts.choosePassword.mutate({ token, password: NEW_PASSWORD });

    expect(await person.trpc.session.whoAmI.query()).toBeNull();
    expect((await attempt(running, PASSWORD)).status).toBe(401);
    expect((await attempt(running, NEW_PASSWORD)).status).toBe(200);
  });

  it("is answered alike for an address nobody has, and sends nothing there", async ({
    running,
  }) => {
    await running.person([AUDITOR], EMAIL);
    const { forgot } = running.caller().trpc.accounts;

    const [known, unknown] = await Promise.all([
      forgot.mutate({ email: EMAIL }),
      forgot.mutate({ email: "nobody@programme.example" }),
    ]);

    expect(known).toEqual(unknown);
    await expect.poll(async () => (await letters(running)).length).toBe(1);
    expect(await letters(running)).toEqual([]);
  });

  it("is asked for so often an hour, and no more", async ({ running }) => {
    const { forgot } = running.caller().trpc.accounts;

    const asked = await Promise.allSettled(
      Array.from({ length: 6 }, () => forgot.mutate({ email: EMAIL })),
    );

    expect(asked.filter(({ status }) => status === "rejected")).toHaveLength(1);
  });
});

describe("an account", () => {
  it("is signed out everywhere, and keeps its password and roles", async ({ running }) => {
    const administrator = await running.person([ADMINISTRATOR]);
    const person = await running.person([AUDITOR], EMAIL);
    const elsewhere = await running.signIn(EMAIL);

    await administrator.trpc.accounts.signOutEverywhere.mutate({ email: EMAIL });

    expect(await person.trpc.session.whoAmI.query()).toBeNull();
    expect(await elsewhere.trpc.session.whoAmI.query()).toBeNull();
    const again = await running.signIn(EMAIL);
    expect(await again.trpc.session.whoAmI.query()).toMatchObject({ grants: [AUDITOR] });
  });

  it("says when its holder was last seen", async ({ running }) => {
    const administrator = await running.person([ADMINISTRATOR]);
    const before = new Date(Date.now() - 1_000).toISOString();
    const person = await running.person([AUDITOR], EMAIL);

    await person.trpc.session.whoAmI.query();

    const seen = (await listed(administrator))?.lastSeenAt ?? "";
    expect(seen >= before).toBe(true);
  });

  it("is signed out after an hour in which nobody did anything, however much was read", async ({
    running,
    database,
  }) => {
    const person = await running.person([AUDITOR], EMAIL);
    const other = await running.signIn(EMAIL);
    const anHourAgo = new Date(Date.now() - 61 * 60_000).toISOString();
    await database.inside.script((run) =>
      run(`update session set "updatedAt" = '${anHourAgo}' where id = (
        select id from session order by "createdAt" limit 1)`),
    );

    // Whoever has just been looked up is remembered for a few seconds.
    const ended = async () =>
      (await Promise.all([person, other].map(({ trpc }) => trpc.session.whoAmI.query()))).filter(
        (answer) => answer === null,
      ).length;
    await expect.poll(ended, { timeout: 8_000 }).toBe(1);
  });

  it("goes on while its holder says that they are there, and by no reading", async ({
    running,
    database,
  }) => {
    const person = await running.person([AUDITOR], EMAIL);
    const almost = new Date(Date.now() - 59 * 60_000).toISOString();
    await database.inside.script((run) => run(`update session set "updatedAt" = '${almost}'`));
    const lastActive = async () => {
      const [session] = await database.inside.script((run) =>
        run(`select max("updatedAt") as at from session`),
      );
      return new Date(String(session?.["at"])).getTime();
    };

    await person.trpc.session.whoAmI.query();
    await person.trpc.programmes.list.query();
    expect(Math.abs((await lastActive()) - Date.parse(almost))).toBeLessThan(1_000);

    await person.trpc.session.stillHere.mutate();
    expect(Date.now() - (await lastActive())).toBeLessThan(60_000);
  });
});
