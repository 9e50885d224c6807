import { describe, expect, it } from "vitest";
import { type Actor, Grant, OPERATOR, Role, WORKER } from "./actor.ts";
import {
  assertMay,
  may,
  mayForPartnership,
  maySee,
  PERMISSIONS,
  type Permission,
  type ProgrammeScope,
} from "./permissions.ts";
import { aContributor, anEditor, aPerson, aViewer, theEasternRegion } from "./testing/examples.ts";

// "Who may do what", typed anew from the outside of the software (contracts): one letter for each of
// viewer, contributor, editor, approver, auditor, administrator, worker, operator.
// f: programmes with the holder's force in a listed partnership · o: own · a: every one · r: the register · -: no
const TABLE = {
  "read-record": "f f o o a - - a",
  "read-drafts": "- - o o a - - -",
  "read-names": "- - o o a - - a",
  "read-addresses": "- - o o a - - -",
  confirm: "- f o - - - - -",
  "propose-change": "- f o - - - - -",
  "suggest-correction": "f f o o a - - -",
  "edit-registers": "- - o - - - - -",
  "edit-matrix": "- - o - - - - -",
  "import-entries": "- - o - - - - a",
  "send-report": "- - o - - - - a",
  "preview-report": "- - o o - - - -",
  "check-report": "- - o - - - - -",
  "approve-report": "- - - o - - - -",
  "compose-report": "- - - - - - a a",
  "file-report": "- - - - - - a -",
  deliver: "- - - - - - r -",
  "read-journal": "- - o o a - - a",
  "manage-accounts": "- - - - - r - r",
  "manage-programmes": "- - - - - r - -",
} as const satisfies Record<Permission, string>;

const SCOPE = { f: "force", o: "own", a: "all", r: "register" } as const;
const holders = [...Role.options, "worker", "operator"] as const;
const permissions = Object.keys(PERMISSIONS) as Permission[]; // its keys are all permissions

const other: ProgrammeScope = { slug: "joint-transformation", forces: ["dorset"] };

/** One actor of each kind, of Norfolk or of the Eastern Region where the role has a reach. */
function holder(name: (typeof holders)[number]): Actor {
  if (name === "worker") return WORKER;
  if (name === "operator") return OPERATOR;
  if (name === "viewer" || name === "contributor") return aPerson({ role: name, force: "norfolk" });
  if (name === "editor" || name === "approver")
    return aPerson({ role: name, programme: "eastern-region" });
  return aPerson({ role: name });
}

describe("the table of permissions", () => {
  it("is the one that was agreed", () => {
    const agreed = Object.fromEntries(
      permissions.map((permission) => [
        permission,
        Object.fromEntries(
          TABLE[permission]
            .split(" ")
            .flatMap((letter, n) =>
              letter in SCOPE ? [[holders[n], SCOPE[letter as keyof typeof SCOPE]]] : [],
            ),
        ),
      ]),
    );

    expect(PERMISSIONS).toEqual(agreed);
  });

  it.each(permissions)(
    "decides %s in the Eastern Region, in another programme and in none",
    (permission) => {
      const letters = TABLE[permission].split(" ");

      for (const [n, name] of holders.entries()) {
        const letter = letters[n] ?? "-";
        const decided = [theEasternRegion, other, null].map((programme) =>
          may(holder(name), permission, programme),
        );
        const expected = ["foa".includes(letter), letter === "a", "ar".includes(letter)];
        expect([name, decided]).toEqual([name, expected]);
      }
    },
  );
});

describe("a person's roles", () => {
  it("may be two at once, each with its own reach", () => {
    const both = aPerson(
      { role: "viewer", force: "norfolk" },
      { role: "editor", programme: "joint-transformation" },
    );

    expect(may(both, "edit-matrix", other)).toBe(true);
    expect(may(both, "edit-matrix", theEasternRegion)).toBe(false);
    expect(may(both, "read-record", theEasternRegion)).toBe(true);
  });

  it("may be none", () => {
    expect(permissions.some((permission) => may(aPerson(), permission, theEasternRegion))).toBe(
      false,
    );
  });

  it("reach by force or by programme, as the role asks", () => {
    const isGrant = (grant: object) =>
      Grant.safeParse({ programme: null, force: null, ...grant }).success;

    expect(isGrant({ role: "viewer", force: "norfolk" })).toBe(true);
    expect(isGrant({ role: "viewer" })).toBe(false);
    expect(isGrant({ role: "editor", programme: "eastern-region" })).toBe(true);
    expect(isGrant({ role: "editor", force: "norfolk" })).toBe(false);
    expect(isGrant({ role: "auditor", programme: "eastern-region" })).toBe(false);
  });
});

describe("a refusal", () => {
  const refusal = (kind: string) => expect.objectContaining({ kind });

  it("calls a programme that may not be seen not found, so that nobody learns of it", () => {
    expect(() => assertMay(aViewer("dorset"), "read-record", theEasternRegion)).toThrow(
      refusal("not-found"),
    );
    expect(() => assertMay(anEditor(), "edit-matrix", other)).toThrow(refusal("not-found"));
    expect(() =>
      assertMay(aPerson({ role: "administrator" }), "read-record", theEasternRegion),
    ).toThrow(refusal("not-found"));
  });

  it("says not allowed of what may be seen and not done", () => {
    expect(() => assertMay(aViewer(), "edit-matrix", theEasternRegion)).toThrow(
      refusal("not-allowed"),
    );
    expect(() => assertMay(aViewer(), "manage-accounts", null)).toThrow(refusal("not-allowed"));
    expect(() => assertMay(WORKER, "edit-matrix", theEasternRegion)).toThrow(
      refusal("not-allowed"),
    );
  });

  it("does not come where the table says yes", () => {
    expect(() => assertMay(anEditor(), "edit-matrix", theEasternRegion)).not.toThrow();
    expect(maySee(WORKER, theEasternRegion)).toBe(true);
  });
});

describe("confirming for a partnership", () => {
  const members = ["norfolk", "suffolk"];
  const mayConfirm = (actor: Actor, programme = theEasternRegion) =>
    mayForPartnership(actor, "confirm", programme, members);

  it("is for contributors whose force is in it, and editors of the programme", () => {
    expect(mayConfirm(aContributor("suffolk"))).toBe(true);
    expect(mayConfirm(anEditor())).toBe(true);
  });

  it("is for nobody else", () => {
    expect(mayConfirm(aContributor("essex"))).toBe(false);
    expect(mayConfirm(aContributor("suffolk"), other)).toBe(false);
    expect(mayConfirm(anEditor("joint-transformation"))).toBe(false);
    expect(mayConfirm(aViewer("suffolk"))).toBe(false);
    expect(mayConfirm(OPERATOR)).toBe(false);
  });
});
