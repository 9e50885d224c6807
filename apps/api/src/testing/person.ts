import type { Actor } from "@accord/domain/actor";
import type { MatrixView } from "@accord/domain/matrix";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import type { AppRouter } from "../router.ts";
import type { Api } from "../server.ts";

/** Someone at the other end of the wire. */
export interface Person {
  readonly headers: Readonly<Record<string, string>>;
  readonly trpc: TRPCClient<AppRouter>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export function someone(url: string, headers: Readonly<Record<string, string>>): Person {
  return {
    headers,
    trpc: createTRPCClient<AppRouter>({
      links: [httpLink({ url: `${url}/trpc`, headers: () => ({ ...headers }) })],
    }),
    get: async (path, more = {}) =>
      whole(await fetch(`${url}${path}`, { headers: { ...headers, ...more }, redirect: "manual" })),
    post: async (path, body, more = {}) =>
      whole(
        await fetch(`${url}${path}`, {
          method: "POST",
          headers: { "content-type": "application/json", ...headers, ...more },
          body: typeof body === "string" ? body : JSON.stringify(body),
        }),
      ),
  };
}

/** Reads an answer to its end: a connection with an answer half read holds up the server's stop. */
async function whole(answer: Response): Promise<Response> {
  const { status, headers } = answer;
  if (headers.get("content-type")?.startsWith("text/event-stream")) return answer;
  const bytes = await answer.arrayBuffer();
  return new Response(bytes.byteLength > 0 ? bytes : null, { status, headers });
}

/** The matrix in an answer of the public API. What it holds is for the test to say. */
export async function viewIn(answer: Response): Promise<MatrixView> {
  return (await answer.json()) as MatrixView;
}

/** Signs in over HTTP, as a browser does. */
export async function signIn(url: string, email: string, password: string): Promise<Person> {
  const answer = await someone(url, {}).post("/api/auth/sign-in/email", { email, password });
  if (answer.status !== 200) {
    throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  }
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return someone(url, { cookie, origin: url });
}

/** The same client inside the process. */
export function localClient(api: Api, actor: Actor): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({ links: [api.localLink(actor)] });
}
