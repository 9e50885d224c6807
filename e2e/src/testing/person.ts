import { PASSWORD } from "./accord.ts";

/** Someone who uses Accord from a program of their own, with a session like a browser's. */
export interface Person {
  /** Calls a procedure that changes something. @throws with the refusal in the message */
  change(procedure: string, input: unknown): Promise<unknown>;
  /** Asks a procedure that only reads. */
  read(procedure: string, input: unknown): Promise<unknown>;
}

/** Signs in over HTTP as one of the demonstration's accounts. */
export async function signInOverHttp(url: string, email: string): Promise<Person> {
  const headers = { "content-type": "application/json", origin: url };
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers,
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${email} could not sign in: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return {
    change: async (procedure, input) =>
      told(
        await fetch(`${url}/trpc/${procedure}`, {
          method: "POST",
          headers: { ...headers, cookie },
          body: JSON.stringify(input),
        }),
      ),
    read: async (procedure, input) =>
      told(
        await fetch(`${url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, {
          headers: { cookie },
        }),
      ),
  };
}

async function told(answer: Response): Promise<unknown> {
  const { result, error } = (await answer.json()) as {
    readonly result?: { readonly data: unknown };
    readonly error?: { readonly message: string };
  };
  if (error || !result) throw new Error(`${answer.status}: ${error?.message}`);
  return result.data;
}

/** A cell of the demonstration's programme: "dogs/herts-beds". */
export function cellOf(key: string) {
  const [area = "", partnership = ""] = key.split("/");
  return { programme: "eastern-region", area, partnership };
}

/** Adds an entry to a cell as it is now. Resolves when the register has acknowledged it. */
export async function addEntry(
  person: Person,
  key: string,
  statement: Readonly<Record<string, unknown>>,
): Promise<void> {
  const cell = cellOf(key);
  const { head } = (await person.read("matrix.story", { ...cell, asAt: "2011-01-31" })) as {
    readonly head: number;
  };
  await person.change("entries.add", {
    cell,
    head,
    statement: {
      claim: "moved",
      effective: { date: "2011-01-20", precision: "day" },
      ...statement,
    },
  });
}
