import { beginProgramme } from "./begin-programme.ts";
import { signInOverHttp } from "./person.ts";

const EDITOR = "editor@programme.example";
/** A table that is longer is recorded after the answer; it is asked for so often. */
const ASK_MS = 100;
const EFFECTIVE = { date: "2011-01", precision: "month" } as const;

/** How many areas and partnerships a programme has. */
export interface WideSize {
  readonly areas: number;
  readonly partnerships: number;
}

/** Begins a programme of many partnerships, and records its table as an editor does who pastes it. */
export async function takeInProgramme(url: string, slug: string, size: WideSize): Promise<void> {
  await beginProgramme(url, { slug, name: `The ${slug} programme` });
  const editor = await signInOverHttp(url, EDITOR);
  const table = { programme: slug, html: null, text: tableOf(size) };
  const { intake } = (await editor.change("intakes.read", table)) as { readonly intake: string };
  const order = {
    programme: slug,
    intake,
    terms: { effective: EFFECTIVE, decisions: allAreNew(slug, size) },
  };
  const { head } = (await editor.change("intakes.propose", order)) as { readonly head: number };
  const source = { title: `Table of ${slug}`, publisher: "Programme office", published: EFFECTIVE };
  let told = (await editor.change("intakes.record", { ...order, head, source })) as Recording;
  while (told.state === "recording") {
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
    told = (await editor.read("intakes.progress", { programme: slug, intake })) as Recording;
  }
  if (told.state !== "recorded") throw new Error(`It was not recorded: ${JSON.stringify(told)}`);
}

interface Recording {
  readonly state: string;
}

/** A table with a word in a square here and there, and in the first and the last of each column. */
function tableOf({ areas, partnerships }: WideSize): string {
  const columns = numbers(partnerships);
  const heads = ["Business area", ...columns.map((n) => `Partnership ${n}`)];
  const rows = numbers(areas).map((area) => {
    const isEdge = area === 1 || area === areas;
    return [
      `Area ${area}`,
      ...columns.map((n) => (isEdge || (area * 7 + n * 3) % 16 === 0 ? "Live" : "")),
    ];
  });
  return [heads, ...rows].map((row) => row.join("\t")).join("\n");
}

/** What an editor decides who has never heard of any of its names. */
function allAreNew(programme: string, { areas, partnerships }: WideSize) {
  const added = (name: string, n: number, more: object) => {
    const slug = `${programme}-${name.toLowerCase()}-${n}`;
    return [`${name.toLowerCase()} ${n}`, { as: "added", slug, name: `${name} ${n}`, ...more }];
  };
  const pair = { tier: "preferred-partnership", forces: ["norfolk", "suffolk"] };
  return {
    areas: Object.fromEntries(numbers(areas).map((n) => added("Area", n, { group: null }))),
    partnerships: Object.fromEntries(
      numbers(partnerships).map((n) => added("Partnership", n, pair)),
    ),
  };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => n + 1);
}
