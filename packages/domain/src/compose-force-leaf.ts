import type { SummaryWorkings } from "./compose-summary.ts";
import { type Counts, countMatrix } from "./counts.ts";
import { AccordError } from "./errors.ts";
import type { ForceLeaf } from "./force-leaf.ts";
import { leafNext } from "./force-leaf-next.ts";
import { leafDeck, leafFindings, leafGlance, leafTitle } from "./force-leaf-words.ts";
import { regionItIsOutside } from "./force-page.ts";
import { type ForceArrangement, groupReach, reachRows, tellArrangements } from "./force-reach.ts";
import type { MatrixView } from "./matrix.ts";
import type { NamedForce } from "./named-force.ts";
import type { Summary } from "./summary.ts";
import { someOf } from "./summary-english.ts";
import type { SummaryFacts } from "./summary-facts.ts";
import { stuckOf } from "./summary-stuck.ts";
import { coursesByKey } from "./told-change.ts";

/** What the pages of all forces are told from, worked out once for all of them. */
export interface LeafWorkings {
  readonly facts: SummaryFacts;
  readonly summary: Summary;
  readonly changes: SummaryWorkings["changes"];
  readonly courses: ReturnType<typeof coursesByKey>;
  readonly now: ReadonlyMap<string, Counts>;
  /** As at the last report's day, known now; null in a first report. */
  readonly last: ReadonlyMap<string, Counts> | null;
}

/** Works out once what the pages of all forces are told from. */
export function leafWorkings(
  facts: SummaryFacts,
  { summary, changes }: SummaryWorkings,
): LeafWorkings {
  return {
    ...{ facts, summary, changes },
    courses: coursesByKey(facts.courses),
    now: countMatrix(facts.now).byPartnership,
    last: facts.last && countMatrix(facts.last.asReportedKnownNow).byPartnership,
  };
}

/**
 * "Your force": what a report says to the readers of one force, of the partnerships of the programme that it
 * is in on the day. A force in none of them is told so.
 *
 * @throws AccordError `not-found` where the register has no such force
 */
export function composeForceLeaf(workings: LeafWorkings, slug: string): ForceLeaf {
  const { facts, summary, changes, courses } = workings;
  const { now, forces } = facts;
  const force = forces.find((one) => one.slug === slug);
  if (!force)
    throw new AccordError("not-found", "The register has no such force.", { force: slug });
  const arrangements = tellArrangements(now.partnerships, slug, forces);
  const own = new Set(arrangements.map((one) => one.slug));
  const isOwn = ({ partnership }: { readonly partnership: string }) => own.has(partnership);
  const rows = reachRows(now, arrangements, { changes: changes.moved.filter(isOwn), courses });
  const told = {
    moved: summary.moved.filter(isOwn),
    restated: summary.restated.filter(isOwn),
    stuck: stuckOf(facts, own),
    ...leafNext(rows, arrangements),
  };
  const subject = {
    ...{ force, arrangements, workings },
    groups: groupReach(rows, arrangements),
    outside: regionItIsOutside(force, now.partnerships, forces),
    live: liveIn(workings, arrangements),
  };
  return {
    force: { slug, name: force.name },
    outside: subject.outside,
    title: leafTitle(subject, told),
    deck: leafDeck(subject),
    glance: leafGlance(subject, told),
    partnerships: arrangements.map((one) => partnershipOf(workings, one)),
    ...told,
    meetings: summary.meetings,
    findings: leafFindings(subject, told),
  };
}

/** What the words of the page are told from. */
export interface LeafSubject {
  readonly force: NamedForce;
  readonly arrangements: readonly ForceArrangement[];
  readonly groups: ReturnType<typeof groupReach>;
  readonly outside: string | null;
  readonly workings: LeafWorkings;
  /** Cells of its partnerships that are live now, and were on the last report's day. */
  readonly live: { readonly now: number; readonly last: number | null };
}

export type LeafTold = Pick<ForceLeaf, "moved" | "restated" | "stuck" | "next" | "moreNext">;

function liveIn(
  { now, last }: LeafWorkings,
  arrangements: readonly ForceArrangement[],
): LeafSubject["live"] {
  const sum = (counts: ReadonlyMap<string, Counts>) =>
    arrangements.reduce((total, { slug }) => total + (counts.get(slug)?.live ?? 0), 0);
  return { now: sum(now), last: last && sum(last) };
}

/** The cells of one partnership by status, as the counts of the report have them, and what is live in it. */
function partnershipOf(
  { summary, now, last, facts }: LeafWorkings,
  { slug, name }: ForceArrangement,
): ForceLeaf["partnerships"][number] {
  const counts = summary.counts.rows.map(({ counted, label }) => ({
    ...{ counted, label },
    now: now.get(slug)?.[counted] ?? 0,
    last: last && (last.get(slug)?.[counted] ?? 0),
  }));
  return {
    ...{ slug, name, counts },
    filled: now.get(slug)?.filled ?? 0,
    live: liveWords(facts.now, slug),
  };
}

function liveWords({ areas, cells }: MatrixView, partnership: string): string {
  const live = new Set(
    cells
      .filter((cell) => cell.partnership === partnership && cell.status === "live")
      .map(({ area }) => area),
  );
  const names = areas.filter(({ slug }) => live.has(slug)).map(({ name }) => name);
  return names.length === 0 ? "Nothing is live yet." : `Live: ${someOf(names)}.`;
}
