import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";
import { missingRole, NO_ROLE, ROLE_FIELDS, RoleFields } from "./role-fields.tsx";
import { grantOf, type Reaches } from "./role-words.ts";

const FIELDS = {
  name: "invite-name",
  office: "invite-office",
  email: "invite-email",
  ...ROLE_FIELDS,
} as const;

const WANTED = {
  name: "Enter their name.",
  office: "Enter their office, such as Force lead, Suffolk.",
  email: "Enter their email address.",
} as const;

interface InviteFormProps {
  readonly reaches: Reaches | undefined;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

/** Makes an account whose holder chooses the password, by a link in an email. */
export function InviteForm({ reaches, onDone, onLeave }: InviteFormProps) {
  const trpc = useTrpc();
  const invite = useMutation(trpc.accounts.invite.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [typed, setTyped] = useState({ name: "", office: "", email: "" });
  const [role, setRole] = useState(NO_ROLE);

  function send(event: FormEvent) {
    event.preventDefault();
    const missing: FieldProblem[] = (["name", "office", "email"] as const)
      .filter((name) => typed[name].trim() === "")
      .map((name) => ({ field: FIELDS[name], message: WANTED[name] }));
    missing.push(...missingRole(role));
    setProblems(missing);
    const grant = role.role === "" ? null : grantOf(role.role, role.reach);
    if (missing.length > 0 || !grant) return;
    void attempt(async () => {
      await invite.mutateAsync({ ...typed, email: typed.email.trim(), grants: [grant] });
      onDone(`An invitation is on its way to ${typed.email.trim()}.`);
    });
  }

  const text = (name: keyof typeof WANTED) => ({
    id: FIELDS[name],
    error: errorAt(problems, FIELDS[name]),
    value: typed[name],
    autoComplete: "off",
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped((before) => ({ ...before, [name]: event.target.value })),
  });
  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={send} noValidate>
      <FormHead level={2} isApart>
        Invite someone
      </FormHead>
      <p className="quiet">
        They get an email with a link to choose a password. The link works once, for seven days.
      </p>
      <ErrorSummary problems={problems} />
      <TextInput {...text("name")} label="Name" />
      <TextInput {...text("office")} label="Office" hint="Most people are told the office alone." />
      <TextInput {...text("email")} label="Email address" type="email" spellCheck={false} />
      <RoleFields typed={role} onChange={setRole} reaches={reaches} problems={problems} />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Send invitation
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}
