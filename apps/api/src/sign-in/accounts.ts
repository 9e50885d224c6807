import { createHash, randomBytes } from "node:crypto";
import { type Actor, type Grant, OPERATOR } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { assertMay } from "@accord/domain/permissions";
import { addActor } from "@accord/store/accounts/add-actor";
import { grantRole, revokeAllRoles, revokeRole } from "@accord/store/accounts/grant-role";
import { noteAccountAct, noteOwnPassword } from "@accord/store/accounts/note-account-act";
import { readActorOfUser, readActors } from "@accord/store/accounts/read-actors";
import type { Database } from "@accord/store/database";
import { invitation, reset } from "./account-messages.ts";
import { passwordLinks } from "./password-links.ts";
import type { Sessions } from "./sessions.ts";
import type { SignIn } from "./sign-in.ts";

/** An account as it is listed. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly office: string | null;
  readonly grants: readonly Grant[];
  /** Whether it can no longer be signed in to. */
  readonly isOff: boolean;
  /** Whether it waits for its holder to choose a first password. */
  readonly isInvited: boolean;
  /** When its holder last did something; null where they never have. */
  readonly lastSeenAt: string | null;
}

/** Someone to be asked in: they choose their own password. */
export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly office: string;
  readonly grants: readonly Grant[];
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly office: string;
  readonly password: string;
  readonly grants: readonly Grant[];
}

/**
 * Accounts: who the register knows, and how they sign in.
 *
 * The person and their roles stand in the register, with a line in the journal for each change;
 * address and password stand in the sign-in library's tables. Every change ends what is
 * remembered of sessions at once.
 */
export interface Accounts {
  list(actor: Actor): Promise<Account[]>;
  /** @throws AccordError `rule-broken` when the address has an account */
  add(actor: Actor, account: NewAccount): Promise<{ id: string }>;
  setRole(actor: Actor, change: { email: string; grant: Grant }): Promise<void>;
  removeRole(actor: Actor, change: { email: string; grant: Grant }): Promise<void>;
  /** Sets a password and signs the account out everywhere. */
  setPassword(actor: Actor, change: { email: string; password: string }): Promise<void>;
  /** Takes all roles and the password away, and signs the account out everywhere. */
  turnOff(actor: Actor, change: { email: string }): Promise<void>;
  /** Makes an account without a password, and sends its holder a link to choose one. */
  invite(actor: Actor, invitation: Invitation): Promise<{ id: string }>;
  /** Sends a link to choose a password: a first one to whoever was invited, a new one to others. */
  sendLink(actor: Actor, change: { email: string }): Promise<void>;
  /**
   * The same, asked for by someone who cannot sign in. It answers at once and always alike: neither
   * words nor the time taken tell whether there is such an account.
   */
  forgot(asked: { email: string }): void;
  /** @throws AccordError `not-found` for a link that is not, or no longer, good */
  choosePassword(choice: { token: string; password: string }): Promise<{ email: string }>;
  /** Ends every session of an account, and leaves its password and roles. */
  signOutEverywhere(actor: Actor, change: { email: string }): Promise<void>;
  /** A token for the first administrator, good for a day and once; null where there are accounts. */
  offerFirst(): Promise<string | null>;
  /** @throws AccordError `not-found` for a token that is not, or no longer, good */
  claimFirst(claim: Omit<NewAccount, "grants"> & { readonly token: string }): Promise<void>;
}

const FIRST = "first-administrator";
const DAY_MS = 24 * 60 * 60 * 1000;
const CREDENTIAL = "credential";

export function keepAccounts({
  database,
  signIn,
  sessions,
  publicUrl,
  onFault,
}: {
  database: Database;
  signIn: SignIn;
  sessions: Sessions;
  /** Where people reach us, for the links they are sent. */
  publicUrl: () => string;
  /** Told of what fails when nobody waits for it. */
  onFault: (error: unknown) => void;
}): Accounts {
  const links = passwordLinks(signIn);

  async function users() {
    return (await signIn.$context).internalAdapter;
  }

  /** The ids of an account: the register's, and the sign-in library's. */
  async function known(actor: Actor, email: string): Promise<{ actorId: string; userId: string }> {
    const actors = await readActors(database, actor);
    const found = await (await users()).findUserByEmail(email.toLowerCase());
    const known = found && actors.find(({ userId }) => userId === found.user.id);
    if (!known) throw new AccordError("not-found", "There is no account of this address.");
    return { actorId: known.id, userId: found.user.id };
  }

  async function linkOf(userId: string, kind: "invitation" | "reset"): Promise<string> {
    return `${publicUrl()}/admin/password#${await links.offer(userId, kind)}`;
  }

  async function keepPassword(userId: string, password: string): Promise<void> {
    const { internalAdapter, password: passwords } = await signIn.$context;
    const hash = await passwords.hash(password);
    if (await internalAdapter.findCredentialAccount(userId)) {
      await internalAdapter.updatePassword(userId, hash);
    } else {
      await internalAdapter.linkAccount({
        userId,
        providerId: CREDENTIAL,
        accountId: userId,
        password: hash,
      });
    }
    await internalAdapter.deleteUserSessions(userId);
  }

  async function add(
    actor: Actor,
    account: Invitation & { readonly password: string | null },
  ): Promise<{ id: string; userId: string }> {
    assertMay(actor, "manage-accounts", null);
    const { internalAdapter } = await signIn.$context;
    const email = account.email.toLowerCase();
    if (await internalAdapter.findUserByEmail(email)) {
      throw new AccordError("rule-broken", "This address has an account already.", {
        field: "email",
      });
    }
    const at = new Date();
    const user = await internalAdapter.createUser(
      // Names of people stand in the register's own table, where they can be blanked.
      // Made and touched at one instant: its holder was not seen yet.
      { email, name: account.office, emailVerified: true, createdAt: at, updatedAt: at },
      { method: "email-password" } as never,
    );
    try {
      if (account.password !== null) await keepPassword(user.id, account.password);
      const { name, office, grants } = account;
      const { id } = await addActor(database, actor, { name, office, userId: user.id, grants });
      return { id, userId: user.id };
    } catch (error) {
      await internalAdapter.deleteUser(user.id);
      throw unknownReach(error);
    }
  }

  async function sendLink(actor: Actor, actorId: string, userId: string): Promise<void> {
    const adapter = await users();
    const user = await adapter.findUserById(userId);
    const found = await readActorOfUser(database.reader, userId);
    if (!user || !found || found.grants.length === 0) {
      throw new AccordError("rule-broken", "This account is switched off: give it a role first.");
    }
    const kind = (await adapter.findCredentialAccount(userId)) === null ? "invitation" : "reset";
    const addressed = {
      address: user.email,
      office: found.office,
      url: await linkOf(userId, kind),
    };
    await noteAccountAct(database, actor, {
      actorId,
      act: kind === "invitation" ? "invitation-sent" : "reset-sent",
      message: kind === "invitation" ? invitation(addressed) : reset(addressed),
    });
  }

  async function sendForgotten(email: string): Promise<void> {
    const found = await (await users()).findUserByEmail(email.toLowerCase());
    const holder = found && (await readActorOfUser(database.reader, found.user.id));
    if (!found || !holder || holder.grants.length === 0) return;
    await sendLink(OPERATOR, holder.id, found.user.id);
  }

  return {
    async add(actor, account) {
      const { id } = await add(actor, account);
      return { id };
    },

    async invite(actor, account) {
      if (account.grants.length === 0) {
        throw new AccordError("rule-broken", "Give the account at least one role.", {
          field: "role",
        });
      }
      const { id, userId } = await add(actor, { ...account, password: null });
      await sendLink(actor, id, userId);
      return { id };
    },

    async sendLink(actor, { email }) {
      const { actorId, userId } = await known(actor, email);
      await sendLink(actor, actorId, userId);
    },

    forgot({ email }) {
      void sendForgotten(email).catch(onFault);
    },

    async choosePassword({ token, password }) {
      const taken = await links.take(token);
      const user = taken && (await (await users()).findUserById(taken.userId));
      const holder = taken && (await readActorOfUser(database.reader, taken.userId));
      if (!taken || !user || !holder || holder.grants.length === 0) {
        throw new AccordError(
          "not-found",
          "This link is no longer good. Ask for another, or ask your administrator.",
        );
      }
      await keepPassword(taken.userId, password);
      await noteOwnPassword(database, holder.id);
      sessions.forget();
      return { email: user.email };
    },

    async signOutEverywhere(actor, { email }) {
      const { actorId, userId } = await known(actor, email);
      await (await users()).deleteUserSessions(userId);
      await noteAccountAct(database, actor, { actorId, act: "signed-out-everywhere" });
      sessions.forget();
    },

    async list(actor) {
      const actors = await readActors(database, actor);
      const adapter = await users();
      const accounts: Account[] = [];
      for (const { id, userId, name, office, grants } of actors) {
        const user = userId === null ? null : await adapter.findUserById(userId);
        if (!user) continue;
        const hasPassword = (await adapter.findCredentialAccount(user.id)) !== null;
        const isInvited = !hasPassword && grants.length > 0;
        const isOff = !hasPassword && !isInvited;
        const lastSeenAt = seenAt(user);
        accounts.push({
          id,
          email: user.email,
          name,
          office,
          grants,
          isOff,
          isInvited,
          lastSeenAt,
        });
      }
      return accounts;
    },

    async setRole(actor, { email, grant }) {
      const { actorId } = await known(actor, email);
      await grantRole(database, actor, { actorId, grant }).catch((error: unknown) => {
        throw unknownReach(error);
      });
      sessions.forget();
    },

    async removeRole(actor, { email, grant }) {
      const { actorId } = await known(actor, email);
      await revokeRole(database, actor, { actorId, grant });
      sessions.forget();
    },

    async setPassword(actor, { email, password }) {
      const { actorId, userId } = await known(actor, email);
      await keepPassword(userId, password);
      await links.withdraw(userId);
      await noteAccountAct(database, actor, { actorId, act: "password-set" });
      sessions.forget();
    },

    async turnOff(actor, { email }) {
      const { actorId, userId } = await known(actor, email);
      await revokeAllRoles(database, actor, { actorId });
      const adapter = await users();
      await adapter.deleteAccounts(userId);
      await links.withdraw(userId);
      await adapter.deleteUserSessions(userId);
      sessions.forget();
    },

    async offerFirst() {
      if ((await readActors(database, OPERATOR)).length > 0) return null;
      const token = randomBytes(24).toString("base64url");
      const adapter = await users();
      await adapter.deleteVerificationByIdentifier(FIRST);
      await adapter.createVerificationValue({
        identifier: FIRST,
        value: digestOf(token),
        expiresAt: new Date(Date.now() + DAY_MS),
      });
      return token;
    },

    async claimFirst({ token, ...account }) {
      const adapter = await users();
      const offered = await adapter.findVerificationValue(FIRST);
      const isGood =
        offered !== null &&
        offered.value === digestOf(token) &&
        offered.expiresAt > new Date() &&
        (await readActors(database, OPERATOR)).length === 0 &&
        // Taken out before it is used, so that two claims at once make one administrator.
        (await adapter.consumeVerificationValue(FIRST)) !== null;
      if (!isGood) {
        throw new AccordError(
          "not-found",
          "This link is no longer good. Start Accord again for another, or ask an administrator.",
        );
      }
      const grants: Grant[] = [{ role: "administrator", programme: null, force: null }];
      await add(OPERATOR, { ...account, grants });
    },
  };
}

/** A user's row is touched when its holder does something: until then it is as it was made. */
function seenAt({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }): string | null {
  return updatedAt > createdAt ? updatedAt.toISOString() : null;
}

const FOREIGN_KEY_VIOLATION = "23503";

/** A role for a force or programme that is not in the register: the database has the last word on that. */
function unknownReach(error: unknown): unknown {
  if (!(error instanceof Error && "code" in error && error.code === FOREIGN_KEY_VIOLATION)) {
    return error;
  }
  return new AccordError("not-found", "The register has no such force or programme.");
}

/** Two digests are compared and not two tokens, so that the time taken tells nothing of the token. */
function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
