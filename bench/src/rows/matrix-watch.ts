import { performance } from "node:perf_hooks";
import { signInAs } from "../session.ts";

/** What was seen while something else was measured. */
export interface Watched<T> {
  readonly result: T;
  readonly changes: number;
  /** Answers asked for after a change was acknowledged, each at least as new as the change. */
  readonly checked: number;
  readonly revokedAfterMs: number;
}

const CELL = { programme: "eastern-region", area: "tsu", partnership: "norfolk-suffolk" };

/**
 * Changes a cell once a second while work goes on, and holds the register to its word.
 *
 * @throws Error when an answer is older than a change acknowledged before it was asked for, or a
 *   session that was signed out is still served after 5 s
 */
export async function watchWhile<T>(
  url: string,
  cookie: string,
  password: string,
  work: () => Promise<T>,
): Promise<Watched<T>> {
  let isOver = false;
  let [changes, checked] = [0, 0];
  const changing = (async () => {
    while (!isOver) {
      const head = await change(url, cookie, changes);
      changes += 1;
      for (let read = 0; read < 3; read += 1) {
        if ((await readHead(url, cookie)) < head) {
          throw new Error(`An answer is older than line ${head}, acknowledged before.`);
        }
        checked += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  })();
  const revoking = revoke(url, password);
  try {
    const result = await work();
    isOver = true;
    await changing;
    return { result, changes, checked, revokedAfterMs: await revoking };
  } finally {
    isOver = true;
  }
}

async function change(url: string, cookie: string, round: number): Promise<number> {
  const input = {
    cell: CELL,
    head: await readHead(url, cookie),
    statement: {
      claim: "observed",
      status: round % 2 === 0 ? "being-progressed" : "live",
      effective: { date: "2011-01-20", precision: "day" },
    },
  };
  const answer = await fetch(`${url}/trpc/entries.add`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie, origin: url },
    body: JSON.stringify(input),
  });
  const body = (await answer.json()) as { result?: { data?: { act?: number } } };
  const act = body.result?.data?.act;
  if (act === undefined) throw new Error(`The change answered ${JSON.stringify(body)}.`);
  return act;
}

async function readHead(url: string, cookie: string): Promise<number> {
  const answer = await fetch(`${url}/api/v1/programmes/eastern-region/matrix?asAt=2011-01-31`, {
    headers: { cookie },
  });
  return ((await answer.json()) as { head: number }).head;
}

/** Signs out a session and asks with its cookie until it is refused. @returns how long that took */
async function revoke(url: string, password: string): Promise<number> {
  const cookie = await signInAs(url, "viewer@essex.example", password);
  const read = () =>
    fetch(`${url}/api/v1/programmes/eastern-region/matrix?asAt=2011-01-31`, {
      headers: { cookie },
    });
  if (!(await read()).ok) throw new Error("A session that was just begun is refused.");
  await fetch(`${url}/api/auth/sign-out`, { method: "POST", headers: { cookie, origin: url } });
  const begun = performance.now();
  while (performance.now() - begun < 6000) {
    const answer = await read();
    await answer.arrayBuffer();
    if (answer.status === 401) return performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("A session that was signed out is served after 5 s.");
}
