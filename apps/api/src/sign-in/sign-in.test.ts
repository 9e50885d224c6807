import { describe, expect } from "vitest";
import { it, PASSWORD } from "../testing/it.ts";

const ADMINISTRATOR = [{ role: "administrator", programme: null, force: null } as const];

describe("signing in", () => {
  it("tells who someone is and what they may do", async ({ running }) => {
    const person = await running.person(ADMINISTRATOR, "admin@programme.example");

    const me = await person.trpc.session.whoAmI.query();

    expect(me).toMatchObject({
      office: "Office of admin@programme.example",
      may: ["manage-accounts"],
    });
  });

  it("is refused alike for a wrong password and an unknown address", async ({ running }) => {
    await running.person([], "known@programme.example");
    const tries = ["known@programme.example", "unknown@programme.example"].map(async (email) => {
      const body = { email, password: "not the password at all" };
      const answer = await running.caller().post("/api/auth/sign-in/email", body);
      return [answer.status, await answer.text()];
    });

    const [known, unknown] = await Promise.all(tries);

    expect(known).toEqual(unknown);
    expect(known?.[0]).toBe(401);
  });

  it("takes no sign-ups", async ({ running }) => {
    const answer = await running.caller().post("/api/auth/sign-up/email", {
      email: "new@programme.example",
      password: PASSWORD,
      name: "New",
    });

    expect(answer.status).toBe(404);
  });
});
