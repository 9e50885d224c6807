import { type RegisterClient, registerOver } from "@accord/worker/client";
import { httpLink } from "@trpc/client";
import { PASSWORD } from "./prepared.ts";

/** The register as the demonstration's editor, signed in over HTTP as a browser is. */
export async function signInAsEditor(url: string): Promise<RegisterClient> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ email: "editor@programme.example", password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`The editor could not sign in: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return registerOver(httpLink({ url: `${url}/trpc`, headers: { cookie, origin: url } }));
}
