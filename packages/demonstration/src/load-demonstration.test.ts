import { OPERATOR } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { countPlan } from "@accord/domain/plan-words";
import { addActor } from "@accord/store/accounts/add-actor";
import { readAreaStory } from "@accord/store/areas/read-area-story";
import type { Database } from "@accord/store/database";
import { readGovernance } from "@accord/store/governance/read-governance";
import { readTimeline } from "@accord/store/governance/read-timeline";
import { verifyJournal } from "@accord/store/journal/verify";
import { viewMatrix } from "@accord/store/matrix/read-matrix";
import { readPlan } from "@accord/store/plan/read-plan";
import { addProgramme } from "@accord/store/programmes/add-programme";
import { it } from "@accord/store/testing/it";
import { betterAuth } from "better-auth";
import { describe, expect } from "vitest";
import { ACCOUNTS } from "./accounts.ts";
import { AREAS } from "./eastern-region/areas.ts";
import { CELLS } from "./eastern-region/cells.ts";
import { ENTRIES } from "./eastern-region/entries.ts";
import { PLAN_LINES } from "./eastern-region/plan.ts";
import { EASTERN_REGION } from "./eastern-region/programme.ts";
import { findAccount } from "./load-accounts.ts";
import {
  isDemonstrationBegun,
  isDemonstrationLoaded,
  loadDemonstration,
} from "./load-demonstration.ts";

const programme = EASTERN_REGION.slug;
const password = "a long demonstration password";

const matrixOn = (database: Database, day: string) =>
  viewMatrix(database, { programme, asAt: day as CalendarDate });

const acts = async (database: Database) =>
  (await database.reader.selectFrom("journal").select("act").orderBy("id").execute()).map(
    (line) => line.act,
  );

describe("the demonstration, loaded into an empty register", () => {
  it("is each act once in a journal that verifies, the 143 entries one of them", async ({
    database,
  }) => {
    expect(await loadDemonstration(database, password)).toBe("loaded");

    expect(await acts(database)).toEqual([
      "account-added",
      "programme-added",
      "forces-added",
      "sources-added",
      "parties-added",
      "territorial-forces-added",
      "partnerships-added",
      "areas-added",
      "aliases-added",
      "areas-related",
      "matrix-laid-out",
      "rows-commented",
      "entries-added",
      "plan-lines-added",
      "body-added",
      "body-added",
      "meetings-added",
      "meetings-added",
      "readers-added",
      ...ACCOUNTS.slice(1).map(() => "account-added"),
    ]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("fills 143 cells as at 1, 15 and 31 January 2011, as they are printed", async ({
    database,
  }) => {
    await loadDemonstration(database, password);

    for (const day of ["2011-01-01", "2011-01-15", "2011-01-31"]) {
      const { cells } = await matrixOn(database, day);
      const read = cells.map(
        ({ area, partnership, sourceWording, status, qualifier, needsReview }) => ({
          area,
          partnership,
          sourceWording,
          status,
          qualifier,
          needsReview,
        }),
      );

      expect(read).toEqual(CELLS);
      expect(cells.map(({ source }) => source)).toEqual(
        ENTRIES.map(({ statement }) => statement.source),
      );
    }
  });

  it("fills none as at 31 December 2010, of the same 45 areas and 5 columns", async ({
    database,
  }) => {
    await loadDemonstration(database, password);

    const { cells, areas, partnerships } = await matrixOn(database, "2010-12-31");

    expect([cells.length, areas.length, partnerships.length]).toEqual([0, 45, 5]);
    expect(areas.filter(({ comment }) => comment !== null)).toEqual([]);
    expect(partnerships.at(-1)?.forces).toHaveLength(6);
  });

  it("has ICT and 19 row comments as at 31 January 2011", async ({ database }) => {
    await loadDemonstration(database, password);

    const { areas } = await matrixOn(database, "2011-01-31");

    expect(areas.find(({ name }) => name === "ICT")).toMatchObject({ group: "business-support" });
    expect(areas.filter(({ comment }) => comment !== null)).toHaveLength(19);
  });

  it("has every alias in the matrix and its reason on the area's page", async ({ database }) => {
    await loadDemonstration(database, password);

    const { areas } = await matrixOn(database, "2011-01-31");
    const psd = await readAreaStory(database, OPERATOR, {
      programme,
      area: "professional-standards",
    });

    expect(areas.map(({ aliases }) => aliases)).toEqual(
      AREAS.map(({ aliases }) => aliases.map(({ name }) => name)),
    );
    expect(psd.aliases).toMatchObject([{ name: "PSD", reason: expect.stringContaining("Short") }]);
  });

  it("has the 52 lines of the work plan, with what the matrix says beside them", async ({
    database,
  }) => {
    await loadDemonstration(database, password);

    const { lines } = await readPlan(database, OPERATOR, {
      programme,
      asAt: "2011-01-31" as CalendarDate,
    });

    expect(countPlan(lines)).toEqual({ lines: 52, exceptions: 11, undated: 52 });
    expect(lines.map(({ wording }) => wording)).toEqual(PLAN_LINES.map(({ wording }) => wording));
    expect(lines.find(({ wording }) => wording === "Control Room")).toMatchObject({
      isRow: false,
      cells: [],
    });
    expect(lines.find(({ wording }) => wording === "CSI")?.cells).toHaveLength(5);
  });

  it("is governed by the chief constables, who answer to the committee, and compares January with their last meeting", async ({
    database,
  }) => {
    await loadDemonstration(database, password);

    const { bodies } = await readGovernance(database, OPERATOR, { programme });
    expect(bodies).toMatchObject([
      { slug: "chief-constables", isOwner: true, accountableTo: "joint-statutory-committee" },
      { slug: "joint-statutory-committee", isOwner: false, accountableTo: null },
    ]);
    const { ticks, since, meetings } = await readTimeline(database, OPERATOR, { programme });
    expect(ticks).toEqual([{ day: "2011-01-01", entries: 143, moved: 0 }]);
    expect(since.day).toBe("2011-01-21");
    expect(meetings.every(({ note }) => note?.startsWith("Date made up"))).toBe(true);
  });

  it("lets every account sign in with the password, and do what its role says", async ({
    database,
  }) => {
    await loadDemonstration(database, password);
    const signIn = betterAuth({
      database: { db: database.inside.kysely.withoutPlugins(), type: "postgres" },
      secret: "only for this test: thirty-two characters or more",
      baseURL: "http://localhost",
      emailAndPassword: { enabled: true },
      logger: { disabled: true },
      telemetry: { enabled: false },
    });

    for (const { address, office, grants } of ACCOUNTS) {
      const { user } = await signIn.api.signInEmail({ body: { email: address, password } });

      expect(user.email).toBe(address);
      expect(await findAccount(database, { address })).toMatchObject({ office, grants });
    }
    await expect(
      signIn.api.signInEmail({ body: { email: "admin@programme.example", password: "another" } }),
    ).rejects.toThrow("Invalid email or password");
  });
});

describe("loading the demonstration again", () => {
  it("says that it is there, and writes nothing", async ({ database }) => {
    await loadDemonstration(database, password);
    const before = await database.head();

    expect(await loadDemonstration(database, "another long password")).toBe("already-loaded");
    expect(await database.head()).toEqual(before);
  });

  it("brings the work plan, the reasons and the meetings to one that an earlier version loaded whole", async ({
    database,
  }) => {
    await loadDemonstration(database, password);
    const before = await acts(database);
    // As an earlier version left it.
    await database.inside.script((run) =>
      run(`begin; set local session_replication_role = replica;
        delete from meeting; delete from governance_body;
        delete from plan_line; delete from area_relation; delete from area_alias; commit;`),
    );

    expect(await isDemonstrationLoaded(database)).toBe(false);
    expect(await loadDemonstration(database, password)).toBe("loaded");

    expect((await acts(database)).slice(before.length)).toEqual([
      "aliases-added",
      "areas-related",
      "plan-lines-added",
      "body-added",
      "body-added",
      "meetings-added",
      "meetings-added",
    ]);
    const { areas } = await matrixOn(database, "2011-01-31");
    expect(areas.find(({ slug }) => slug === "hr")?.aliases).toEqual(["Human Resources"]);
  });

  it("goes on where a load was broken off, at every act", async ({ database }) => {
    let broken = 0;
    while (!(await isDemonstrationLoaded(database))) {
      broken += 1;
      await loadDemonstration(afterActs(database, 1), password).catch(() => {});
      expect(await isDemonstrationBegun(database)).toBe(true);
    }

    expect(broken).toBe(19 + ACCOUNTS.length - 1);
    expect((await matrixOn(database, "2011-01-31")).cells).toHaveLength(143);
    expect(new Set(await acts(database)).size).toBe(17);
  });

  it("is refused where a programme of that name is somebody else's", async ({ database }) => {
    const someone = await addActor(database, OPERATOR, {
      name: "Someone Real",
      office: "Portfolio office",
      userId: null,
      grants: [],
    });
    await addProgramme(database, OPERATOR, {
      slug: programme,
      name: "Theirs",
      marking: "OFFICIAL",
      showAsAt: null,
      editor: someone.id,
    });

    await expect(loadDemonstration(database, password)).rejects.toMatchObject({
      kind: "rule-broken",
    });
    expect(await isDemonstrationLoaded(database)).toBe(false);
  });
});

/** The database of a process that is killed after some acts: it takes them, and then no more. */
function afterActs(database: Database, most: number): Database {
  let made = 0;
  return {
    ...database,
    change: (work) => {
      made += 1;
      if (made > most) throw new Error("Killed.");
      return database.change(work);
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}
