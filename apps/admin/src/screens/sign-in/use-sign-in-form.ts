import { SignInRefused } from "@accord/client/session";
import type { FieldProblem } from "@accord/ui/error-summary";
import { type Credentials, SIGN_IN_FIELDS, signInProblems } from "@accord/ui/sign-in-form";
import { useState } from "react";

/** What a sign-in form needs: what is wrong, whether it is under way, and the attempt. */
export function useSignInForm(signIn: (email: string, password: string) => Promise<void>) {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);

  async function attempt(credentials: Credentials) {
    const missing = signInProblems(credentials);
    setProblems(missing);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      await signIn(credentials.email, credentials.password);
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      setProblems([{ field: SIGN_IN_FIELDS.email, message: error.message }]);
    } finally {
      setBusy(false);
    }
  }

  return { problems, busy, onSignIn: (typed: Credentials) => void attempt(typed) };
}
