import { type Session, signIn } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import { Dialog } from "@accord/ui/dialog";
import { SignInForm } from "@accord/ui/sign-in-form";
import { useQueryClient } from "@tanstack/react-query";
import { useSignInForm } from "./use-sign-in-form.ts";

/** Over a page whose session has ended: what was typed below stays. Another person gets a page of their own. */
export function SignInAgain({ who }: { readonly who: Session }) {
  const queries = useQueryClient();
  const trpc = useTrpc();
  const form = useSignInForm(async (email, password) => {
    await signIn(email, password);
    const session = trpc.session.whoAmI.queryOptions();
    const next = await queries.fetchQuery({ ...session, staleTime: 0 });
    if (next?.id !== who.id) location.reload();
    else await queries.invalidateQueries();
  });
  return (
    <Dialog
      open
      insists
      onClose={() => location.reload()}
      heading="Your session has ended"
      standfirst={`Sign in again as ${who.name ?? who.office ?? "before"} to go on: what you typed is kept.`}
    >
      <SignInForm {...form} />
    </Dialog>
  );
}
