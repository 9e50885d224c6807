import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import {
  assertMay,
  type PERMISSIONS,
  type Permission,
  type ProgrammeScope,
} from "@accord/domain/permissions";
import { Slug } from "@accord/domain/slug";
import type { Head } from "@accord/store/database";
import { initTRPC } from "@trpc/server";
import { z } from "zod";
import { assertMayAny } from "./assert-may-any.ts";
import type { Context } from "./context.ts";
import { describeError, translateErrors } from "./errors.ts";

/** What a procedure asks of whoever calls it. The walk over procedures and roles reads it. */
export interface ProcedureMeta {
  /** Any one of these will do. */
  readonly access: readonly Permission[] | "open" | "signed-in";
}

const HEARTBEAT_MS = 5_000;
const SILENCE_MS = 15_000;

const t = initTRPC
  .meta<ProcedureMeta>()
  .context<Context>()
  .create({
    isDev: false,
    errorFormatter: describeError,
    sse: {
      ping: { enabled: true, intervalMs: HEARTBEAT_MS },
      client: { reconnectAfterInactivityMs: SILENCE_MS },
    },
  });

export const router = t.router;

const translating = t.procedure.use(async ({ next }) => translateErrors(await next()));

/** Only someone who is known goes on. */
const known = translating.use(async ({ ctx, type, next }) => {
  const actor = actorIn(ctx);
  // A screen reads by itself; it changes something only when a person does.
  if (type === "mutation") await ctx.identity.wasActive();
  return next({ ctx: { actor } });
});

function actorIn({ identity }: Context): Actor {
  if (!identity.actor) throw new AccordError("not-signed-in", "Please sign in.");
  return identity.actor;
}

/** Permissions that nobody holds for some programmes only: no programme has to be named. */
type RegisterPermission = {
  [P in Permission]: (typeof PERMISSIONS)[P][keyof (typeof PERMISSIONS)[P]] extends
    | "register"
    | "all"
    ? P
    : never;
}[Permission];

/** Permissions that are about a programme, which the input has to carry. */
type ProgrammePermission = {
  [P in Permission]: (typeof PERMISSIONS)[P][keyof (typeof PERMISSIONS)[P]] extends "register"
    ? never
    : P;
}[Permission];

/**
 * The one way to make a procedure about a programme: it names what one must be allowed to do.
 *
 * The input carries the programme, and the check is made on it before the rest of the input is
 * looked at and before any record is read. A programme that is unknown and one that is not to be
 * seen are the same refusal. With several permissions, any one will do.
 */
export function may(...access: [ProgrammePermission, ...ProgrammePermission[]]) {
  return known
    .meta({ access })
    .input(z.object({ programme: Slug }))
    .use(async ({ ctx, input, next }) =>
      next({ ctx: await checked(ctx, access, input.programme) }),
    );
}

/** As {@link may}, for an edit of a cell: the cell's address names the programme. */
export function mayOnCell(...access: [ProgrammePermission, ...ProgrammePermission[]]) {
  return known
    .meta({ access })
    .input(z.object({ cell: z.object({ programme: Slug }) }))
    .use(async ({ ctx, input, next }) =>
      next({ ctx: await checked(ctx, access, input.cell.programme) }),
    );
}

/** A procedure about the register as a whole. */
export function mayInRegister(permission: RegisterPermission) {
  return known.meta({ access: [permission] }).use(async ({ ctx, next }) => {
    assertMay(ctx.actor, permission, null);
    return next();
  });
}

/** A procedure about one programme, or about all where it is null. */
export function mayInOneOrAll(permission: ProgrammePermission) {
  return known
    .meta({ access: [permission] })
    .input(z.object({ programme: Slug.nullable() }))
    .use(async ({ ctx, input, next }) => {
      if (input.programme === null) assertMay(ctx.actor, permission, null);
      else await checked(ctx, [permission], input.programme);
      return next();
    });
}

/** A procedure for everybody who is signed in: it tells them only what is theirs. */
export function signedIn() {
  return known.meta({ access: "signed-in" });
}

/** Added to a procedure that costs much or writes to people: so many a minute for each account and address. */
export const rationed = t.middleware(async ({ ctx, next }) => {
  await ctx.expensiveCalls.count(actorIn(ctx), ctx.address);
  return next();
});

/** Added to a procedure that reads a page: some of an account at once, the others wait for each other. */
export const inTurn = t.middleware(({ ctx, next, signal }) =>
  ctx.pageTurns.take(actorIn(ctx), () => next(), signal),
);

/** As {@link rationed}, for a procedure that needs no session: so many a minute for each address. */
export const rationedByAddress = t.middleware(async ({ ctx, next }) => {
  await ctx.expensiveCalls.countStranger(ctx.address);
  return next();
});

/** A procedure for anybody at all. */
export function open() {
  return translating.meta({ access: "open" });
}

async function checked(
  ctx: Context & { readonly actor: Actor },
  access: readonly [Permission, ...Permission[]],
  slug: string,
): Promise<{ readonly programme: ProgrammeScope; readonly head: Head }> {
  const head = await ctx.database.head();
  const programme = await ctx.programmes.scopeOf(slug, head);
  assertMayAny(ctx.actor, access, programme);
  return { programme, head };
}
