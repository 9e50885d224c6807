import { Grant, Role } from "@accord/domain/actor";
import { readablePassword } from "../data-dir.ts";
import { asRefusal, operatedRegister } from "../operator.ts";
import { WrongUsage } from "../run-command.ts";

interface Reach {
  readonly programme?: string;
  readonly force?: string;
}

interface Account {
  readonly email: string;
  readonly json?: boolean;
}

/** Adds an account, with a first role where one is named. */
export async function addUser(
  given: Account & Reach & { name: string; office: string; role?: string; passwordStdin?: boolean },
): Promise<void> {
  const { email, name, office, json } = given;
  const grants = given.role === undefined ? [] : [grantOf(given.role, given)];
  const { password, isMade } = await chosenPassword(given.passwordStdin);
  await using register = await operatedRegister();
  await asRefusal(register.client.accounts.add.mutate({ email, name, office, password, grants }));
  tell(json, { email, grants, ...(isMade ? { password } : {}) }, [
    `Added ${email}.`,
    ...(isMade ? [`Password, shown this once: ${password}`] : []),
  ]);
}

/** Gives an account a role, or takes one away. */
export async function changeRole(
  given: Account & Reach & { role: string; remove?: boolean },
): Promise<void> {
  const { email, role, remove = false, json } = given;
  const grant = grantOf(role, given);
  await using register = await operatedRegister();
  const { accounts } = register.client;
  await asRefusal(
    remove
      ? accounts.removeRole.mutate({ email, grant })
      : accounts.setRole.mutate({ email, grant }),
  );
  tell(json, { email, grant, removed: remove }, [
    remove ? `${email} is no longer ${role}.` : `${email} is ${role}.`,
  ]);
}

/** Sets a new password, and ends the sessions made with the old one. */
export async function setPassword({
  email,
  passwordStdin,
  json,
}: Account & { passwordStdin?: boolean }): Promise<void> {
  const { password, isMade } = await chosenPassword(passwordStdin);
  await using register = await operatedRegister();
  await asRefusal(register.client.accounts.setPassword.mutate({ email, password }));
  tell(json, { email, ...(isMade ? { password } : {}) }, [
    isMade ? `New password, shown this once: ${password}` : `The password of ${email} is set.`,
  ]);
}

/** Closes an account. */
export async function closeAccount({ email, json }: Account): Promise<void> {
  await using register = await operatedRegister();
  await asRefusal(register.client.accounts.off.mutate({ email }));
  tell(json, { email, off: true }, [`${email} can no longer sign in.`]);
}

/** Lists the accounts. */
export async function listUsers({ json }: { json?: boolean }): Promise<void> {
  await using register = await operatedRegister();
  const accounts = (await asRefusal(register.client.accounts.list.query())).toSorted((one, other) =>
    one.email.localeCompare(other.email),
  );
  tell(
    json,
    accounts,
    accounts.map(({ email, name, office, grants, isOff }) =>
      [email, name, office, isOff ? "off" : grants.map(grantWords).join(", ")].join("\t"),
    ),
  );
}

function grantOf(role: string, { programme, force }: Reach): Grant {
  const known = Role.safeParse(role);
  if (!known.success) {
    throw new WrongUsage(`There is no role "${role}". Give one of ${Role.options.join(", ")}.`);
  }
  const grant = Grant.safeParse({
    role: known.data,
    programme: programme ?? null,
    force: force ?? null,
  });
  if (grant.success) return grant.data;
  const complaints = grant.error.issues.map(
    ({ path, message }) => `--${path.join(".")}: ${message}`,
  );
  throw new WrongUsage(complaints.join(" "));
}

function grantWords({ role, programme, force }: Grant): string {
  return [role, programme, force].filter((part) => part !== null).join(" ");
}

/** As given on standard input, so that it stands in no list of processes; or made. */
async function chosenPassword(
  passwordStdin = false,
): Promise<{ password: string; isMade: boolean }> {
  if (!passwordStdin) return { password: readablePassword(), isMade: true };
  let text = "";
  for await (const piece of process.stdin.setEncoding("utf8")) text += piece;
  return { password: text.replace(/\r?\n$/, ""), isMade: false };
}

function tell(json: boolean | undefined, result: unknown, lines: readonly string[]): void {
  console.log(json ? JSON.stringify(result) : lines.join("\n"));
}
