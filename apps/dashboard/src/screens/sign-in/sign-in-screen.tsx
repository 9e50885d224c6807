import { SignInRefused, useSignIn } from "@accord/client/session";
import type { FieldProblem } from "@accord/ui/error-summary";
import { type Credentials, SignInForm, signInProblems } from "@accord/ui/sign-in-form";
import { useState } from "react";
import { useTitle } from "../../use-title.ts";

/** The way in. It stands at the address that was asked for, which opens once the person is signed in. */
export function SignInScreen() {
  const signIn = useSignIn();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  useTitle(problems.length > 0 ? "Error: Sign in" : "Sign in");

  async function attempt(credentials: Credentials) {
    const missing = signInProblems(credentials);
    setProblems(missing);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      await signIn(credentials.email, credentials.password);
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      setProblems([{ field: null, message: error.message }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <SignInForm problems={problems} busy={busy} onSignIn={(typed) => void attempt(typed)}>
      <p>
        <a href="/admin/password">I have no password, or forgot it</a>
      </p>
    </SignInForm>
  );
}
