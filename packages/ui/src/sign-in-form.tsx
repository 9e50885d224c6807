import { type FormEvent, type ReactNode, useMemo } from "react";
import { Button } from "./button.tsx";
import { ErrorSummary, type FieldProblem } from "./error-summary.tsx";
import styles from "./sign-in-form.module.css";
import { TextInput } from "./text-input.tsx";

/** What a person types to sign in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface SignInFormProps {
  /** Why signing in did not work, about either field or about both. */
  readonly problems: readonly FieldProblem[];
  readonly busy: boolean;
  readonly onSignIn: (credentials: Credentials) => void;
  /** Below the form: how a demonstration is signed in to. */
  readonly children?: ReactNode;
}

/** Ids of the fields, for problems that are about one of them. */
export const SIGN_IN_FIELDS = { email: "sign-in-email", password: "sign-in-password" } as const;

/** What is missing before anything is sent. */
export function signInProblems({ email, password }: Credentials): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!email.trim()) {
    problems.push({ field: SIGN_IN_FIELDS.email, message: "Enter your email address." });
  } else if (!email.includes("@")) {
    problems.push({
      field: SIGN_IN_FIELDS.email,
      message: "Enter an email address in the form name@force.police.uk.",
    });
  }
  if (!password) problems.push({ field: SIGN_IN_FIELDS.password, message: "Enter your password." });
  return problems;
}

/** Email and password. Sends nothing itself; what is typed stays typed when it is refused. */
export function SignInForm({ problems, busy, onSignIn, children }: SignInFormProps) {
  const errors = useMemo(
    () => new Map(problems.map(({ field, message }) => [field, message])),
    [problems],
  );
  function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    onSignIn({
      email: String(typed.get("email") ?? ""),
      password: String(typed.get("password") ?? ""),
    });
  }
  return (
    <div className={styles["around"]}>
      <ErrorSummary problems={problems} />
      <h1>Sign in</h1>
      <form className={styles["form"]} onSubmit={signIn} noValidate>
        <TextInput
          id={SIGN_IN_FIELDS.email}
          label="Email address"
          type="email"
          name="email"
          autoComplete="username"
          spellCheck={false}
          error={errors.get(SIGN_IN_FIELDS.email)}
        />
        <TextInput
          id={SIGN_IN_FIELDS.password}
          label="Password"
          type="password"
          name="password"
          autoComplete="current-password"
          error={errors.get(SIGN_IN_FIELDS.password)}
        />
        <Button kind="primary" type="submit" busy={busy}>
          {busy ? "Signing in" : "Sign in"}
        </Button>
      </form>
      {children}
    </div>
  );
}
