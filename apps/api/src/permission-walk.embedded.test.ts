import type { Actor, Grant } from "@accord/domain/actor";
import { OPERATOR, WORKER } from "@accord/domain/actor";
import { may, type Permission, type ProgrammeScope } from "@accord/domain/permissions";
import { aRegister } from "@accord/store/testing/a-register";
import type { AnyProcedure } from "@trpc/server";
import { describe, expect } from "vitest";
import { SIGN_IN_ROUTES } from "./middleware/sign-in-routes.ts";
import { ROUTES } from "./rest/public-api.ts";
import { appRouter } from "./router.ts";
import { aHiddenProgramme, SECRET, SHARED } from "./testing/hidden-programme.ts";
import { it, OPERATOR_TOKEN, type Running, WORKER_TOKEN } from "./testing/it.ts";
import type { Person } from "./testing/person.ts";
import { OPEN_ROUTES, ROUTE_STEPS, STEPS } from "./testing/walk.ts";
import type { Place } from "./testing/walk-step.ts";
import type { ProcedureMeta } from "./trpc.ts";

const own = "eastern-region";
const inOwn = { programme: own, force: null };

/** Everyone who can ask, with what they hold. Null: nobody is signed in. */
const WALKERS: Readonly<Record<string, readonly Grant[] | null>> = {
  nobody: null,
  "someone with no role": [],
  "viewer of a force in it": [{ role: "viewer", programme: null, force: "norfolk" }],
  "viewer of a force in the other": [{ role: "viewer", programme: null, force: "cumbria" }],
  "viewer of a force in neither": [{ role: "viewer", programme: null, force: "durham" }],
  "contributor of a force in it": [{ role: "contributor", programme: null, force: "suffolk" }],
  editor: [{ role: "editor", ...inOwn }],
  approver: [{ role: "approver", ...inOwn }],
  auditor: [{ role: "auditor", programme: null, force: null }],
  administrator: [{ role: "administrator", programme: null, force: null }],
  "editor and administrator": [
    { role: "editor", ...inOwn },
    { role: "administrator", programme: null, force: null },
  ],
};

const procedures = appRouter._def.procedures as unknown as Record<string, AnyProcedure>;

describe("the permission walk", () => {
  it("has a line for every procedure, with what it asks for", () => {
    const found = Object.fromEntries(
      Object.entries(procedures).map(([path, procedure]) => [path, accessOf(procedure)]),
    );
    const expected = Object.fromEntries(
      Object.entries(STEPS).map(([path, { access }]) => [path, access]),
    );

    expect(found).toEqual(expected);
  });

  it("has a line for every route", ({ running }) => {
    const expected = Object.fromEntries(
      Object.entries(ROUTE_STEPS).map(([path, { access }]) => [path, access]),
    );
    const plain: readonly string[] = OPEN_ROUTES;

    expect(Object.fromEntries(ROUTES.map(({ path, access }) => [path, access]))).toEqual(expected);
    expect(plain).toEqual(expect.arrayContaining(routesOf(running)));
    expect(SIGN_IN_ROUTES.map(([, path]) => path)).toEqual([
      "/sign-in/email",
      "/sign-out",
      "/revoke-sessions",
      "/get-session",
    ]);
  });

  it("lets everyone do what is theirs and nothing else, in their own programme and in another", {
    timeout: 180_000,
  }, async ({ database, running }) => {
    const { dogs } = await aRegister(database);
    const hidden = await aHiddenProgramme(database);
    const places: Place[] = [
      { programme: own, cell: dogs },
      hidden,
      { programme: "no-such-programme", cell: { ...dogs, programme: "no-such-programme" } },
    ];
    const scopes = new Map<string, ProgrammeScope>([
      [own, { slug: own, forces: ["essex", "kent", "norfolk", "suffolk"] }],
      [hidden.programme, { slug: hidden.programme, forces: ["cumbria", "lancashire"] }],
    ]);

    const wrong: string[] = [];
    for (const { name, actor, person } of await walkers(running)) {
      const limits = { actor, person, scopes };
      for (const place of places) {
        for (const path of Object.keys(STEPS)) {
          const found = await walkProcedure(path, place, limits);
          if (found) wrong.push(`${name}, ${path}, ${place.programme}: ${found}`);
        }
        for (const path of Object.keys(ROUTE_STEPS)) {
          const found = await walkRoute(path, place, limits);
          if (found) wrong.push(`${name}, GET ${path}, ${place.programme}: ${found}`);
        }
      }
      for (const path of OPEN_ROUTES) {
        const answer = await person.get(path);
        const text = await answer.text();
        if (answer.status !== 200 || text.includes(SECRET)) wrong.push(`${name}, ${path}: ${text}`);
      }
    }

    expect(wrong).toEqual([]);
  });
});

interface Walker {
  readonly name: string;
  readonly actor: Actor | null;
  readonly person: Person;
}

async function walkers(running: Running): Promise<Walker[]> {
  const all: Walker[] = [
    { name: "worker", actor: WORKER, person: running.caller(WORKER_TOKEN) },
    { name: "operator", actor: OPERATOR, person: running.caller(OPERATOR_TOKEN) },
  ];
  for (const [name, grants] of Object.entries(WALKERS)) {
    const person = grants ? await running.person(grants) : running.caller();
    const actor = grants && ({ ...WORKER, kind: "person", id: name, grants } as const);
    all.push({ name, actor, person });
  }
  return all;
}

interface Limits {
  readonly actor: Actor | null;
  readonly person: Person;
  readonly scopes: ReadonlyMap<string, ProgrammeScope>;
}

type Expected = "goes on" | "not-signed-in" | "not-allowed" | "no such programme";

/** What the table of permissions says must come of it. */
function expectedOf(
  access: ProcedureMeta["access"],
  programme: string | null,
  { actor, scopes }: Limits,
): Expected {
  if (access === "open") return "goes on";
  if (!actor) return "not-signed-in";
  if (access === "signed-in") return "goes on";
  const scope = programme === null ? null : (scopes.get(programme) ?? null);
  if (programme !== null && scope === null) return "no such programme";
  if (access.some((permission) => may(actor, permission, scope))) return "goes on";
  const sees = scope === null || may(actor, "read-record", scope) || actor.kind === "worker";
  return sees ? "not-allowed" : "no such programme";
}

/** What is wrong with the answer to a procedure; null when it is as the table says. */
async function walkProcedure(path: string, place: Place, limits: Limits): Promise<string | null> {
  const step = STEPS[path];
  const procedure = procedures[path];
  if (!step || !procedure) throw new Error(`The walk has no step ${path}.`);
  const input = step.input(place);
  const type = procedure._def.type;
  const { person } = limits;
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer =
    type === "mutation"
      ? await person.post(`/trpc/${path}`, input ?? {})
      : await person.get(`/trpc/${path}${query}`, ACCEPT[type]);
  const text = await (type === "subscription" && answer.ok ? begunStream(answer) : answer.text());
  const expected = expectedOf(step.access, step.inProgramme ? place.programme : null, limits);
  const told = step.namesProgrammes && expected === "goes on" ? "" : text;
  return compare(expected, answer.status, refusalIn(text), told, limits);
}

const ACCEPT = { query: {}, mutation: {}, subscription: { accept: "text/event-stream" } } as const;

async function begunStream(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

async function walkRoute(path: string, place: Place, limits: Limits): Promise<string | null> {
  const step = ROUTE_STEPS[path];
  if (!step) throw new Error(`The walk has no step ${path}.`);
  const address = `/api/v1/programmes/${place.programme}${step.path}`;
  const { person } = limits;
  const answer = await (step.method === "post" ? person.post(address, "") : person.get(address));
  const text = await answer.text();
  const expected = expectedOf(step.access as readonly Permission[], place.programme, limits);
  return compare(expected, answer.status, answer.ok ? null : JSON.parse(text), text, limits);
}

interface Refused {
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

function refusalIn(text: string): Refused | null {
  if (!text.startsWith("{")) return null;
  const told = JSON.parse(text);
  return told.error?.data?.refusal ?? (told.kind ? told : null);
}

function compare(
  expected: Expected,
  status: number,
  refusal: Refused | null,
  text: string,
  { actor, scopes }: Limits,
): string | null {
  const hidden = scopes.get("hidden-programme");
  const seesHidden =
    actor && hidden && (may(actor, "read-record", hidden) || actor.kind !== "person");
  if (text.includes(SECRET) && !seesHidden) return `it tells of the hidden programme: ${text}`;
  if (text.includes(SHARED) && !seesHidden && !keepsAProgramme(actor)) {
    return `it tells of the shared registers: ${text}`;
  }
  if (status >= 500) return `${status} ${text}`;
  const isUnknownProgramme =
    refusal?.kind === "not-found" && /no such programme/.test(text) && status === 404;
  const came: Expected = isUnknownProgramme
    ? "no such programme"
    : refusal?.kind === "not-signed-in" || refusal?.kind === "not-allowed"
      ? refusal.kind
      : "goes on";
  return came === expected ? null : `${came} instead of ${expected}: ${status} ${text}`;
}

/** Whether the registers that all programmes share are open to someone. */
function keepsAProgramme(actor: Actor | null): boolean {
  return actor?.grants.some(({ role }) => role === "editor" || role === "approver") ?? false;
}

function accessOf(procedure: AnyProcedure): ProcedureMeta["access"] | undefined {
  return (procedure._def.meta as ProcedureMeta | undefined)?.access;
}

/** The routes that stand in the server's own list, without what is mounted under a prefix. */
function routesOf({ api }: Running): string[] {
  return api.app.router.stack.flatMap(({ route }) => (route ? [route.path] : []));
}
