import { useSignIn } from "@accord/client/session";
import { Page } from "@accord/ui/page";
import { SignInForm } from "@accord/ui/sign-in-form";
import { Link } from "@tanstack/react-router";
import { AppMasthead } from "../../app-masthead.tsx";
import { useTitle } from "../../use-title.ts";
import { useSignInForm } from "./use-sign-in-form.ts";

/** The way in. It stands at the address that was asked for, which opens once the person is signed in. */
export function SignInScreen() {
  const form = useSignInForm(useSignIn());
  useTitle(form.problems.length > 0 ? "Error: Sign in" : "Sign in");
  return (
    <Page masthead={<AppMasthead />}>
      <SignInForm {...form}>
        <p>
          <Link to="/password">I have no password, or forgot it</Link>
        </p>
      </SignInForm>
    </Page>
  );
}
