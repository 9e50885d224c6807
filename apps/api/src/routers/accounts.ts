import { Grant } from "@accord/domain/actor";
import { words } from "@accord/domain/slug";
import { readReaches } from "@accord/store/accounts/read-reaches";
import { readSuspended, resumeAddress } from "@accord/store/reports/suspended-addresses";
import { z } from "zod";
import { mayInRegister, open, rationed, router } from "../trpc.ts";

/** Long rather than intricate: length is what a guess costs. */
const Password = z
  .string()
  .min(12, "Use at least 12 characters.")
  .max(200, "Use at most 200 characters.");

const Email = z.email("Write an email address, such as editor@programme.example.").max(200);

const person = {
  email: Email,
  name: words(120),
  office: words(120),
  password: Password,
};

export const NewAccount = z.strictObject({ ...person, grants: z.array(Grant).max(50) });
export const RoleChange = z.strictObject({ email: Email, grant: Grant });
export const PasswordChange = z.strictObject({ email: Email, password: Password });
export const NewInvitation = z.strictObject({
  email: Email,
  name: words(120),
  office: words(120),
  grants: z.array(Grant).min(1, "Give the account at least one role.").max(50),
});
export const OfAccount = z.strictObject({ email: Email });
export const PasswordChoice = z.strictObject({
  token: z.string().min(1).max(300),
  password: Password,
});
export const FirstClaim = z.strictObject({ token: z.string().min(1).max(200), ...person });

export const accountsRouter = router({
  list: mayInRegister("manage-accounts")
    .input(z.strictObject({}).optional())
    .query(({ ctx }) => ctx.accounts.list(ctx.actor)),

  add: mayInRegister("manage-accounts")
    .input(NewAccount)
    .mutation(({ ctx, input }) => ctx.accounts.add(ctx.actor, input)),

  /** Makes an account whose holder chooses the password, by a link in an email. */
  invite: mayInRegister("manage-accounts")
    .input(NewInvitation)
    .use(rationed)
    .mutation(({ ctx, input }) => ctx.accounts.invite(ctx.actor, input)),

  /** Sends a link to choose a password to whoever forgot theirs, or has none yet. */
  sendLink: mayInRegister("manage-accounts")
    .input(OfAccount)
    .use(rationed)
    .mutation(({ ctx, input }) => ctx.accounts.sendLink(ctx.actor, input)),

  /** The addresses of accounts that nothing is sent to, since a message came back or was refused. */
  suspended: mayInRegister("manage-accounts").query(({ ctx }) =>
    readSuspended(ctx.database, ctx.actor, { programme: null }),
  ),

  /** Lets messages go to an address of an account again. */
  resumeAddress: mayInRegister("manage-accounts")
    .input(z.strictObject({ address: z.string().max(320) }))
    .mutation(({ ctx, input }) =>
      resumeAddress(ctx.database, ctx.actor, { ...input, programme: null }),
    ),

  /** What roles can be given for: the programmes and forces by name. */
  reaches: mayInRegister("manage-accounts").query(({ ctx }) =>
    readReaches(ctx.database, ctx.actor),
  ),

  signOutEverywhere: mayInRegister("manage-accounts")
    .input(OfAccount)
    .mutation(({ ctx, input }) => ctx.accounts.signOutEverywhere(ctx.actor, input)),

  /** For whoever cannot sign in. The answer is the same for every address. */
  forgot: open()
    .input(OfAccount)
    .mutation(async ({ ctx, input }) => {
      await ctx.linkLimits.count(input.email, ctx.address);
      ctx.accounts.forgot(input);
    }),

  /** By the link of an invitation or a reset. */
  choosePassword: open()
    .input(PasswordChoice)
    .mutation(async ({ ctx, input }) => {
      await ctx.linkLimits.count(null, ctx.address);
      return ctx.accounts.choosePassword(input);
    }),

  setRole: mayInRegister("manage-accounts")
    .input(RoleChange)
    .mutation(({ ctx, input }) => ctx.accounts.setRole(ctx.actor, input)),

  removeRole: mayInRegister("manage-accounts")
    .input(RoleChange)
    .mutation(({ ctx, input }) => ctx.accounts.removeRole(ctx.actor, input)),

  setPassword: mayInRegister("manage-accounts")
    .input(PasswordChange)
    .mutation(({ ctx, input }) => ctx.accounts.setPassword(ctx.actor, input)),

  off: mayInRegister("manage-accounts")
    .input(OfAccount)
    .mutation(({ ctx, input }) => ctx.accounts.turnOff(ctx.actor, input)),

  /** The first administrator, by the one-time link that a start without accounts prints. */
  claimFirst: open()
    .input(FirstClaim)
    .mutation(({ ctx, input }) => ctx.accounts.claimFirst(input)),
});
