import { useSignIn } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { Page } from "@accord/ui/page";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { useTitle } from "../../use-title.ts";
import styles from "../matrix/forms.module.css";

const FIELDS = {
  name: "first-name",
  office: "first-office",
  email: "first-email",
  password: "first-password",
} as const;

const WANTED = {
  name: "Enter your name.",
  office: "Enter your office, such as Portfolio office.",
  email: "Enter your email address.",
  password: "Choose a password of at least 12 characters.",
} as const satisfies Record<keyof typeof FIELDS, string>;

/** The one-time link that a start without accounts prints leads here: it makes the first administrator. */
export function FirstAdministratorScreen() {
  const { token } = useSearch({ from: "/first" });
  const navigate = useNavigate();
  const trpc = useTrpc();
  const claim = useMutation(trpc.accounts.claimFirst.mutationOptions());
  const signIn = useSignIn();
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [typed, setTyped] = useState({ name: "", office: "", email: "", password: "" });
  useTitle("The first administrator");

  function record(event: FormEvent) {
    event.preventDefault();
    const missing = missingIn(typed);
    setProblems(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      await claim.mutateAsync({ token, ...typed });
      await signIn(typed.email, typed.password);
      await navigate({ to: "/" });
    });
  }

  const text = (name: keyof typeof FIELDS) => ({
    id: FIELDS[name],
    error: errorAt(problems, FIELDS[name]),
    value: typed[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped((before) => ({ ...before, [name]: event.target.value })),
  });
  return (
    <Page masthead={<AppMasthead />}>
      {token === "" ? (
        <EmptyState heading="This link is not whole">
          <p>Copy the whole address that Accord printed when it started, and open it again.</p>
        </EmptyState>
      ) : (
        <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={record} noValidate>
          <ErrorSummary problems={problems} />
          <h1>Become the first administrator</h1>
          <p className="standfirst">
            An administrator makes accounts and gives roles. The record itself is for editors. This
            link works once.
          </p>
          <TextInput {...text("name")} label="Your name" autoComplete="name" />
          <TextInput {...text("office")} label="Your office" autoComplete="organization-title" />
          <TextInput
            {...text("email")}
            label="Email address"
            type="email"
            autoComplete="username"
            spellCheck={false}
          />
          <TextInput
            {...text("password")}
            label="Password"
            hint="At least 12 characters. A few words are easier to remember than signs."
            type="password"
            autoComplete="new-password"
          />
          <div className={styles["actions"]}>
            <Button kind="primary" type="submit" busy={busy}>
              Make my account
            </Button>
          </div>
        </form>
      )}
    </Page>
  );
}

function missingIn(typed: Readonly<Record<keyof typeof FIELDS, string>>): FieldProblem[] {
  const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[]; // its keys are the fields
  return names
    .filter((name) => typed[name].trim() === "" || (name === "password" && typed[name].length < 12))
    .map((name) => ({ field: FIELDS[name], message: WANTED[name] }));
}
