import { loadDemonstration } from "@accord/demonstration/load-demonstration";
import { OPERATOR } from "@accord/domain/actor";
import { Statement } from "@accord/domain/entry";
import type { Finding, FindingCode } from "@accord/domain/finding";
import { addActor } from "@accord/store/accounts/add-actor";
import type { Database } from "@accord/store/database";
import { addEntry } from "@accord/store/matrix/add-entry";
import { addProgramme } from "@accord/store/programmes/add-programme";
import { layOutMatrix } from "@accord/store/programmes/lay-out-matrix";
import { describe, expect } from "vitest";
import { anEmptyMatrix } from "./testing/an-empty-matrix.ts";
import { it, PASSWORD, type Running } from "./testing/it.ts";
import type { Person } from "./testing/person.ts";

const programme = "eastern-region";
const asAt = "2011-01-31";
const day = (date: string) => ({ date, precision: "day" as const });

/** The demonstration with its editor, and ways to ask for what the rules find. */
async function aDemonstration(database: Database, running: Running) {
  await loadDemonstration(database, PASSWORD);
  return asking(await running.signIn("editor@programme.example"));
}

function asking({ trpc }: Person) {
  const found = async (code: FindingCode, on = asAt): Promise<Finding[]> => {
    const view = await trpc.findings.read.query({ programme, asAt: on });
    return view.findings.filter((finding) => finding.code === code);
  };
  return {
    trpc,
    found,
    keys: async (code: FindingCode, on = asAt) => (await found(code, on)).map(({ key }) => key),
    head: async () => (await trpc.matrix.read.query({ programme, asAt })).head,
  };
}

const cell = (area: string, partnership: string) => ({ programme, area, partnership });

describe("the findings of the demonstration", () => {
  it("are as many as its papers say, each as at January 2011", async ({ database, running }) => {
    const { trpc, found } = await aDemonstration(database, running);
    const { rules } = await trpc.findings.read.query({ programme, asAt });
    const counts = Object.fromEntries(rules.map(({ code, count }) => [code, count]));

    expect(counts).toMatchObject({
      "needs-review": 3,
      "no-date": 52,
      "plan-against-fact": 4,
      "quick-win": 2,
      "excluded-area": 0,
      "sources-differ": 0,
      identity: 0,
      moved: 0,
      stalled: 0,
      stale: 0,
    });
    expect((await found("quick-win")).map(({ about }) => about)).toEqual([
      "Source Handling",
      "Custody & Investigation",
    ]);
    expect((await found("plan-against-fact")).map(({ about }) => about)).toEqual([
      "Firearms Licensing (K/E)",
      "Learning and Development (K/E)",
      "Special Branch (K/E)",
      "Roads Policing",
    ]);
    const groups = Map.groupBy(await found("inner-outer"), ({ group }) => group);
    expect(groups.get("Live in Herts/Beds and to be considered in Herts/Beds/Cambs")).toHaveLength(
      10,
    );
  });

  it("say which came and how many went since the day compared with, and are the same of an area, a cell or a rule alone", async ({
    database,
    running,
  }) => {
    const { trpc } = await aDemonstration(database, running);
    const read = (on: string, since: string) =>
      trpc.findings.read.query({ programme, asAt: on, since });

    const january = await read(asAt, "2010-12-31");
    expect(january.went).toBe(0);
    expect(january.came).toEqual(january.findings.map(({ key }) => key));
    const july = await read("2011-07-31", asAt);
    expect(july.went).toBe(0);
    const isNew = ({ code }: Finding) => code === "stalled" || code === "stale";
    expect(july.came).toEqual(july.findings.filter(isNew).map(({ key }) => key));
    expect(await trpc.findings.waiting.query({ programme, asAt })).toBe(6);

    const { findings } = january;
    const keysOf = (found: readonly Finding[]) => found.map(({ key }) => key);
    const names = (area: string, partnership?: string) => (one: Finding) =>
      one.cells.some(
        (it) => it.area === area && (partnership ?? it.partnership) === it.partnership,
      );
    const asked = { programme, asAt, since: "2010-12-31", area: "dogs" };
    const dogs = await trpc.findings.about.query(asked);
    expect(keysOf(dogs.findings)).toEqual(
      keysOf(findings.filter((one) => one.area === "dogs" || names("dogs")(one))),
    );
    expect(dogs.rules.reduce((sum, { count }) => sum + count, 0)).toBe(dogs.findings.length);
    const alone = await trpc.findings.about.query({ ...asked, partnership: "herts-beds" });
    expect(keysOf(alone.findings)).toEqual(keysOf(findings.filter(names("dogs", "herts-beds"))));
    expect(await trpc.findings.cells.query({ programme, asAt, code: "needs-review" })).toEqual(
      findings.filter(({ code }) => code === "needs-review").flatMap(({ cells }) => cells),
    );
  });

  it("go, each alone, when its datum is mended", async ({ database, running }) => {
    const { trpc, found, keys, head } = await aDemonstration(database, running);
    const anpr = cell("anpr", "essex-kent");
    const before = await keys("needs-review");
    const view = await trpc.matrix.read.query({ programme, asAt });
    const standing = view.cells.find(
      ({ area, partnership }) => area === "anpr" && partnership === "essex-kent",
    );

    await trpc.entries.correct.mutate({
      cell: anpr,
      head: view.head,
      entry: standing?.entry ?? 0,
      statement: {
        claim: "observed",
        status: "being-progressed",
        effective: { date: "2011-01", precision: "month" },
      },
      why: "Kent says that it is being progressed.",
    });
    expect(await keys("needs-review")).toEqual(
      before.filter((key) => key !== "needs-review anpr/essex-kent"),
    );

    await trpc.entries.add.mutate({
      cell: cell("source-handling", "regional"),
      head: await head(),
      statement: { claim: "observed", status: "being-considered", effective: day("2011-01-20") },
    });
    expect(await keys("quick-win")).toEqual(["quick-win custody-and-investigation"]);

    const plan = await trpc.plan.read.query({ programme, asAt });
    const line = plan.lines.find(({ wording }) => wording === "Special Branch (K/E)");
    if (!line) throw new Error("The plan has no line of Special Branch for Kent and Essex.");
    const { area, heading, wording, forces, target, note, source } = line;
    await trpc.plan.change.mutate({
      programme,
      line: line.line,
      head: plan.head,
      why: "Agreed with Kent.",
      from: { date: "2011-01", precision: "month" },
      says: {
        ...{ area, heading, wording, forces, target, note, source },
        approach: "preferred-partnership",
        implementation: day("2012-04-01"),
      },
    });
    expect((await found("plan-against-fact")).map(({ about }) => about)).toEqual([
      "Firearms Licensing (K/E)",
      "Learning and Development (K/E)",
      "Roads Policing",
    ]);
    expect(await found("no-date")).toHaveLength(51);
    expect(await keys("date-passed")).toEqual([]);
    expect(await keys("date-passed", "2012-04-02")).toEqual([`date-passed line ${line.line}`]);

    await trpc.confirmations.confirm.mutate({
      programme,
      scope: { kind: "column", partnership: "regional" },
      asAt,
      head: await head(),
    });
    const silent = await found("unconfirmed");
    expect(silent.filter(({ partnership }) => partnership === "regional")).toEqual([]);
    expect(silent).toHaveLength(125);
  });
});

describe("a register in which nothing is amiss", () => {
  it("has no finding, and one when one thing is broken, until it is taken back", async ({
    database,
    running,
  }) => {
    await anEmptyMatrix(database);
    const editor = await running.person([{ role: "editor", programme, force: null }]);
    const { trpc, keys, head } = asking(editor);
    const all = async (on = asAt) =>
      (await trpc.findings.read.query({ programme, asAt: on })).findings;
    expect(await all()).toEqual([]);

    const dogs = cell("dogs", "norfolk-suffolk");
    const { act } = await trpc.entries.add.mutate({
      cell: dogs,
      head: await head(),
      statement: { claim: "observed", status: "being-considered", effective: day("2011-01-10") },
    });
    await trpc.entries.add.mutate({
      cell: dogs,
      head: await head(),
      statement: { claim: "also-said", status: "live", effective: day("2011-01-20") },
    });
    expect(await keys("sources-differ")).toHaveLength(1);
    expect(await keys("stalled")).toEqual([]);
    expect(await keys("stalled", "2011-07-11")).toEqual(["stalled dogs/norfolk-suffolk"]);
    expect(await keys("stale", "2011-07-21")).toEqual(["stale dogs/norfolk-suffolk"]);
    expect(await keys("no-lead")).toEqual(["no-lead dogs/norfolk-suffolk"]);
    expect(await keys("no-mandate")).toEqual(["no-mandate dogs/norfolk-suffolk"]);
    const cells = [{ area: "dogs", partnership: "norfolk-suffolk" }];
    const since = { programme, cells, from: day("2011-01-15") };
    await trpc.leads.record.mutate({ ...since, head: await head(), says: { force: "norfolk" } });
    await trpc.mandates.record.mutate({
      ...since,
      head: await head(),
      says: { words: "The chief constables" },
    });
    expect([await keys("no-lead"), await keys("no-mandate")]).toEqual([[], []]);
    expect(await keys("no-lead", "2011-01-14")).toEqual(["no-lead dogs/norfolk-suffolk"]);

    await trpc.areas.add.mutate({ programme, name: "Vettings" });
    expect(await keys("identity")).toEqual([]);
    await trpc.plan.add.mutate({
      programme,
      lines: [{ area: "vettings", approach: "regional", from: day("2011-01-01") }],
    });
    expect(await keys("no-date")).toHaveLength(1);
    expect(await keys("identity")).toEqual(["identity vetting = vettings"]);
    await trpc.areas.rename.mutate({
      programme,
      area: "vettings",
      name: "Vetting of contractors",
      reason: "As the plan means it.",
    });
    await trpc.areas.removeAlias.mutate({ programme, area: "vettings", name: "Vettings" });
    expect(await keys("identity")).toEqual([]);

    await trpc.entries.undo.mutate({ programme, act });
    expect(await keys("no-lead", "2011-01-14")).toEqual([]);
  });
});

const SECRET = "Quillfeather";

/** Another programme of Norfolk and Suffolk, in which dogs are live. */
async function anotherOfNorfolkAndSuffolk(database: Database): Promise<void> {
  const slug = "another";
  const office = { name: "Sam", office: "Another office", userId: null, grants: [] };
  const { id } = await addActor(database, OPERATOR, office);
  const its = {
    ...{ kind: "person" as const, id, name: "Sam", office: "Another office" },
    grants: [{ role: "editor" as const, programme: slug, force: null }],
  };
  const settings = { name: `${SECRET} programme`, marking: "OFFICIAL", showAsAt: null } as const;
  await addProgramme(database, OPERATOR, { slug, ...settings, editor: id });
  const always = { from: { date: "2011-01", precision: "before" as const }, until: null };
  await layOutMatrix(database, its, {
    slug,
    groups: [{ slug: "all", name: "All", note: null }],
    rows: [{ area: "dogs", group: "all", ...always }],
    columns: [{ partnership: "norfolk-suffolk", ...always }],
  });
  await addEntry(database, its, {
    cell: { programme: slug, area: "dogs", partnership: "norfolk-suffolk" },
    head: (await database.head()).id,
    statement: Statement.parse({
      claim: "observed",
      status: "live",
      effective: { date: "2011-01", precision: "month" },
    }),
  });
}

describe("two programmes that disagree", () => {
  it("are told of to whoever may see both, and to nobody else", async ({ database, running }) => {
    const { trpc: editor } = await aDemonstration(database, running);
    await anotherOfNorfolkAndSuffolk(database);
    const viewer = await running.signIn("viewer@norfolk.example");
    const read = { programme, asAt };

    const both = await viewer.trpc.findings.read.query(read);
    expect(both.findings.filter(({ code }) => code === "programmes-differ")).toMatchObject([
      {
        key: "programmes-differ dogs/norfolk-suffolk another",
        sentence: `Dogs in Norfolk/Suffolk is being progressed here and live in ${SECRET} programme.`,
      },
    ]);
    expect(JSON.stringify(await editor.findings.read.query(read))).not.toContain(SECRET);
  });
});
