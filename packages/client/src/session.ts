import { hashKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RouterOutputs, useTrpc } from "./trpc.ts";

/** Who is signed in, and the programmes they may see. */
export type Session = NonNullable<RouterOutputs["session"]["whoAmI"]>;
export type SessionProgramme = Session["programmes"][number];

/** Who is signed in: null when nobody is, undefined until it is known. */
export function useSession() {
  const trpc = useTrpc();
  return useQuery(trpc.session.whoAmI.queryOptions());
}

/** Why a sign-in was refused, in a sentence for the person. */
export class SignInRefused extends Error {
  override name = "SignInRefused";
}

/** @throws SignInRefused with what to do about it */
export async function signIn(email: string, password: string): Promise<void> {
  const answer = await post("sign-in/email", { email, password });
  if (answer.ok) return;
  if (answer.status === 429) {
    throw new SignInRefused("Too many attempts. Wait a minute, then try again.");
  }
  if (answer.status >= 500) {
    throw new SignInRefused("Accord cannot sign anyone in at the moment. Try again in a minute.");
  }
  throw new SignInRefused("That email address and password do not belong together. Check both.");
}

async function signOut(): Promise<void> {
  await post("sign-out", {});
}

/** Signs in, and forgets what another reader had read: the next one may see less. */
export function useSignIn(): (email: string, password: string) => Promise<void> {
  const queries = useQueryClient();
  const trpc = useTrpc();
  return async (email, password) => {
    await signIn(email, password);
    const { queryKey } = trpc.session.whoAmI.queryOptions();
    queries.removeQueries({ predicate: (query) => hashKey(query.queryKey) !== hashKey(queryKey) });
    await queries.refetchQueries({ queryKey });
  };
}

/** Ends the session. The page is loaded anew, so that nothing of what was read stays in memory. */
export function useSignOut(): () => Promise<void> {
  return async () => {
    await signOut();
    location.reload();
  };
}

async function post(verb: string, body: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return await fetch(`/api/auth/${verb}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      credentials: "same-origin",
      body: JSON.stringify(body),
    });
  } catch (cause) {
    throw new SignInRefused("Accord cannot be reached. Check the network, then try again.", {
      cause,
    });
  }
}
