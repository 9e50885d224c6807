import { Grant } from "@accord/domain/actor";
import { words } from "@accord/domain/slug";
import { z } from "zod";
import { mayInRegister, open, router } from "../trpc.ts";

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
export const FirstClaim = z.strictObject({ token: z.string().min(1).max(200), ...person });

export const accountsRouter = router({
  list: mayInRegister("manage-accounts")
    .input(z.strictObject({}).optional())
    .query(({ ctx }) => ctx.accounts.list(ctx.actor)),

  add: mayInRegister("manage-accounts")
    .input(NewAccount)
    .mutation(({ ctx, input }) => ctx.accounts.add(ctx.actor, input)),

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
    .input(z.strictObject({ email: Email }))
    .mutation(({ ctx, input }) => ctx.accounts.turnOff(ctx.actor, input)),

  /** The first administrator, by the one-time link that a start without accounts prints. */
  claimFirst: open()
    .input(FirstClaim)
    .mutation(({ ctx, input }) => ctx.accounts.claimFirst(input)),
});
