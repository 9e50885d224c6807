import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { Button, buttonLook } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { AskDialog } from "../../ask-dialog.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";
import { missingRole, NO_ROLE, ROLE_FIELDS, RoleFields } from "./role-fields.tsx";
import { grantOf, type Reaches, roleWords } from "./role-words.ts";

export type ListedAccount = RouterOutputs["accounts"]["list"][number];

interface AccountFormProps {
  readonly account: ListedAccount;
  /** Whether it is the administrator's own. */
  readonly isOwn: boolean;
  readonly reaches: Reaches | undefined;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

/** Keeps one account: its roles, its way in, and its end. */
export function AccountForm({ account, isOwn, reaches, onDone, onLeave }: AccountFormProps) {
  const trpc = useTrpc();
  const setRole = useMutation(trpc.accounts.setRole.mutationOptions());
  const removeRole = useMutation(trpc.accounts.removeRole.mutationOptions());
  const sendLink = useMutation(trpc.accounts.sendLink.mutationOptions());
  const signOut = useMutation(trpc.accounts.signOutEverywhere.mutationOptions());
  const off = useMutation(trpc.accounts.off.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(ROLE_FIELDS);
  const [role, setTypedRole] = useState(NO_ROLE);
  const [isAsking, setAsking] = useState(false);
  const { email, grants } = account;
  const who = account.name ?? account.office ?? email;

  function give(event: FormEvent) {
    event.preventDefault();
    const missing = missingRole(role);
    setProblems(missing);
    const grant = role.role === "" ? null : grantOf(role.role, role.reach);
    if (missing.length > 0 || !grant) return;
    void attempt(async () => {
      await setRole.mutateAsync({ email, grant });
      setTypedRole(NO_ROLE);
      onDone(`${who} is ${roleWords(grant, reaches)}.`);
    });
  }
  const act = (work: () => Promise<unknown>, words: string) => () =>
    void attempt(async () => {
      await work();
      onDone(words);
    });

  return (
    <section className={`${styles["form"]} ${styles["narrow"]}`} aria-label={`Account of ${who}`}>
      <FormHead level={2} isApart>
        {who}
      </FormHead>
      <p className="quiet">{email}</p>
      <ErrorSummary problems={problems} />
      <h3 className={styles["after"]}>Roles</h3>
      {grants.length === 0 ? (
        <p>None: nothing can be done with this account.</p>
      ) : (
        <ul>
          {grants.map((grant) => (
            <li key={roleWords(grant)}>
              {roleWords(grant, reaches)}{" "}
              <button
                type="button"
                className={buttonLook("link")}
                onClick={act(
                  () => removeRole.mutateAsync({ email, grant }),
                  `${who} is no longer ${roleWords(grant, reaches)}.`,
                )}
              >
                Take away<span className="visually-hidden"> {roleWords(grant, reaches)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={give} noValidate>
        <RoleFields typed={role} onChange={setTypedRole} reaches={reaches} problems={problems} />
        <div className={styles["actions"]}>
          <Button type="submit" busy={busy}>
            Give role
          </Button>
        </div>
      </form>
      <h3 className={styles["after"]}>Way in</h3>
      <div className={styles["actions"]}>
        {grants.length > 0 && (
          <Button
            busy={busy}
            onClick={act(
              () => sendLink.mutateAsync({ email }),
              `A link to choose a password is on its way to ${email}.`,
            )}
          >
            {account.isInvited ? "Send the invitation again" : "Send a link to choose a password"}
          </Button>
        )}
        <Button
          busy={busy}
          onClick={act(() => signOut.mutateAsync({ email }), `${who} is signed out everywhere.`)}
        >
          Sign out everywhere
        </Button>
        {!isOwn && !account.isOff && (
          <Button onClick={() => setAsking(true)}>Switch the account off</Button>
        )}
      </div>
      <div className={styles["actions"]}>
        <Button onClick={onLeave}>Leave</Button>
      </div>
      {isAsking && (
        <AskDialog
          heading={`Switch off the account of ${who}?`}
          standfirst="It loses its roles and its password, and is signed out everywhere. What it recorded stays on record."
          yes="Switch off"
          work={async () => {
            await off.mutateAsync({ email });
            setAsking(false);
            onDone(`The account of ${who} is switched off.`);
          }}
          onLeave={() => setAsking(false)}
        />
      )}
    </section>
  );
}
