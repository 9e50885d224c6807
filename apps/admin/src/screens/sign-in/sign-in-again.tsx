import type { Session } from "@accord/client/session";
import { Dialog } from "@accord/ui/dialog";
import { SignInForm } from "@accord/ui/sign-in-form";
import { useSignInForm } from "./use-sign-in-form.ts";

/** Over a page whose session has ended: what was typed below stays. Another person gets a page of their own. */
export function SignInAgain({ who }: { readonly who: Session }) {
  const form = useSignInForm();
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
