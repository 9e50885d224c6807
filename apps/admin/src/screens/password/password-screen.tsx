import { useSignIn } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { Notice } from "@accord/ui/notice";
import { Page } from "@accord/ui/page";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { useTitle } from "../../use-title.ts";
import styles from "../matrix/forms.module.css";

/** Where the link of an invitation or a reset leads; without one, where a link is asked for. */
export function PasswordScreen() {
  // Behind the hash, so that no server and no referrer ever sees it.
  const [token, setToken] = useState(() => location.hash.slice(1));
  // Once it is taken it stands in no address that is copied, printed or looked at over a shoulder.
  useEffect(() => history.replaceState(history.state, "", location.pathname), []);
  return (
    <Page masthead={<AppMasthead />}>
      {token === "" ? <Forgotten /> : <Choose token={token} onAnother={() => setToken("")} />}
    </Page>
  );
}

const PASSWORD = "chosen-password";
const FIELDS = { password: PASSWORD, token: PASSWORD } as const;

interface ChooseProps {
  readonly token: string;
  /** The link is no longer good: another is wanted. */
  readonly onAnother: () => void;
}

function Choose({ token, onAnother }: ChooseProps) {
  const trpc = useTrpc();
  const choose = useMutation(trpc.accounts.choosePassword.mutationOptions());
  const signIn = useSignIn();
  const navigate = useNavigate();
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [password, setPassword] = useState("");
  useTitle("Choose a password");

  function keep(event: FormEvent) {
    event.preventDefault();
    if (password.length < 12) {
      setProblems([{ field: PASSWORD, message: "Choose a password of at least 12 characters." }]);
      return;
    }
    void attempt(async () => {
      const { email } = await choose.mutateAsync({ token, password });
      await signIn(email, password);
      await navigate({ to: "/", replace: true });
    });
  }
  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={keep} noValidate>
      <ErrorSummary problems={problems} />
      <h1>Choose a password</h1>
      <p className="standfirst">
        It is yours alone: nobody else knows it, and the register keeps only its trace.
      </p>
      <TextInput
        id={PASSWORD}
        label="Password"
        hint="At least 12 characters. A few words are easier to remember than signs."
        type="password"
        autoComplete="new-password"
        error={errorAt(problems, PASSWORD)}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Keep this password
        </Button>
        <Button onClick={onAnother}>Ask for another link</Button>
      </div>
    </form>
  );
}

const EMAIL = "forgotten-email";

function Forgotten() {
  const trpc = useTrpc();
  const forgot = useMutation(trpc.accounts.forgot.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt({ email: EMAIL });
  const [email, setEmail] = useState("");
  const [isSent, setSent] = useState(false);
  useTitle("A new password");

  function ask(event: FormEvent) {
    event.preventDefault();
    if (!email.includes("@")) {
      setProblems([{ field: EMAIL, message: "Enter the email address you sign in with." }]);
      return;
    }
    void attempt(async () => {
      await forgot.mutateAsync({ email: email.trim() });
      setSent(true);
    });
  }
  if (isSent) {
    return (
      <>
        <h1>Look at your email</h1>
        <Notice tone="done" live>
          <p>
            If {email.trim()} has an account here, a link to choose a new password is on its way. It
            works once, for two hours.
          </p>
        </Notice>
        <p>
          <Link to="/">Back to signing in</Link>
        </p>
      </>
    );
  }
  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={ask} noValidate>
      <ErrorSummary problems={problems} />
      <h1>Choose a new password</h1>
      <p className="standfirst">We send a link to the address you sign in with.</p>
      <TextInput
        id={EMAIL}
        label="Email address"
        type="email"
        autoComplete="username"
        spellCheck={false}
        error={errorAt(problems, EMAIL)}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Send me a link
        </Button>
        <Link to="/">Back to signing in</Link>
      </div>
    </form>
  );
}
