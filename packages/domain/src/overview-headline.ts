import { countMatrix } from "./counts.ts";
import type { CellChange } from "./difference.ts";
import { formatDate } from "./format-date.ts";
import type { OverviewDay } from "./overview.ts";
import { hasEverMoved, type OverviewWorkings } from "./overview-facts.ts";
import { nameOfArea, sinceMonthWords } from "./overview-words.ts";
import { beginning, capital, digits, inSentence, many, small, verb } from "./summary-english.ts";

/** What kind of day is shown. */
export function dayOf(facts: OverviewWorkings): OverviewDay {
  const { now, before, today, moves } = facts;
  if (now.cells.length === 0 && before.cells.length === 0) return "empty";
  if (now.asAt > today) return "planned";
  if (moves.length > 0) return "moved";
  return hasEverMoved(facts) ? "quiet" : "first";
}

/** The finding that heads the page: what a reader who stops there takes along. */
export function headlineOf(facts: OverviewWorkings): string {
  return HEADLINES[dayOf(facts)](facts);
}

const HEADLINES = {
  empty: (facts) =>
    facts.now.areas.length === 0
      ? "This programme lists no business areas yet"
      : [`Nothing is recorded as at ${formatDate(facts.now.asAt)}`, beginsLater(facts)]
          .filter(Boolean)
          .join(". "),
  first: (facts) => {
    const { now, changes } = facts;
    const isNew = changes.length > 0 || firstRecordedIn(facts) === now.asAt.slice(0, 7);
    const begins = firstRecordedIn(facts);
    return isNew || begins === null
      ? `First record: where things stand. ${whereItStands(facts)}`
      : `Nothing has moved since the first record of ${formatDate(begins)}. ${whereItStands(facts)}`;
  },
  planned: (facts) =>
    facts.moves.length === 0
      ? `Nothing is planned to move by ${formatDate(facts.now.asAt)}. ${whereItStands(facts, "planned")}`
      : `Planned by ${formatDate(facts.now.asAt)}: ${small(whatMoved(facts, "planned"))}`,
  quiet: (facts) =>
    `Nothing moved ${sinceMonthWords(facts.before.asAt, facts.now.asAt)}. ${whereItStands(facts)}`,
  moved: (facts) => whatMoved(facts),
} as const satisfies Record<OverviewDay, (facts: OverviewWorkings) => string>;

function whatMoved({ moves, before, now }: OverviewWorkings, when?: "planned"): string {
  const planned = when === "planned";
  const of = (movement: string) => moves.filter((change) => change.movement === movement);
  const [forward, fresh, back, stopped] = [of("forward"), of("new"), of("back"), of("stopped")];
  const live = [...forward, ...fresh].filter(({ after }) => after?.status === "live").length;
  const since = planned ? "" : ` ${sinceMonthWords(before.asAt, now.asAt)}`;
  const onward = movedOn({ forward: forward.length, fresh: fresh.length, live, since, planned });
  const backward = wentBack({ now, before }, back, stopped, { planned, isSecond: onward !== "" });
  if (onward === "") return `${backward}${since}.`;
  return [`${onward}.`, backward && `${backward}.`].filter(Boolean).join(" ");
}

interface Onward {
  readonly forward: number;
  readonly fresh: number;
  /** Of both together, those that are live now. */
  readonly live: number;
  readonly since: string;
  readonly planned: boolean;
}

/** "25 collaborations moved forward since June and nine are new; eleven went live". */
function movedOn({ forward, fresh, live, since, planned }: Onward): string {
  const total = forward + fresh;
  if (total === 0) return "";
  const wentLive = (n: number) => (planned ? verb(n, "goes live", "go live") : "went live");
  if (live === total) return capital(`${many(total, "collaboration")} ${wentLive(total)}${since}`);
  const isNew = `${verb(fresh, "is", "are")} new`;
  const first =
    forward > 0
      ? `${many(forward, "collaboration")} ${planned ? verb(forward, "moves", "move") : "moved"} forward${since}`
      : `${many(fresh, "collaboration")} ${isNew}${since}`;
  const second = forward > 0 && fresh > 0 ? ` and ${inSentence(fresh)} ${isNew}` : "";
  return capital(`${first}${second}${live > 0 ? `; ${inSentence(live)} ${wentLive(live)}` : ""}`);
}

/** "Vetting went back in Essex/Kent, and two stopped": one is named, more are counted. */
function wentBack(
  { now, before }: Pick<OverviewWorkings, "now" | "before">,
  back: readonly CellChange[],
  stopped: readonly CellChange[],
  { planned, isSecond }: { readonly planned: boolean; readonly isSecond: boolean },
): string {
  const verbs = {
    back: planned ? verb(back.length, "goes back", "go back") : "went back",
    stopped: planned ? verb(stopped.length, "stops", "stop") : "stopped",
  };
  const names = {
    areas: [...now.areas, ...before.areas],
    partnerships: [...now.partnerships, ...before.partnerships],
  };
  const inColumn = ({ partnership }: CellChange) =>
    ` in ${names.partnerships.find(({ slug }) => slug === partnership)?.name ?? partnership}`;
  const [one, other] = [back[0], stopped[0]];
  const areBoth = back.length === 1 && stopped.length === 1 && one?.area === other?.area;
  if (one && other && areBoth) {
    const area = nameOfArea(names, one.area);
    return `${area} ${verbs.back}${inColumn(one)}, and ${verbs.stopped}${inColumn(other)}`;
  }
  const where = (changes: readonly CellChange[]) =>
    changes[0] && changes.length === 1 ? inColumn(changes[0]) : "";
  const ends = [
    one ? `${whoOf(names, back, isSecond)} ${verbs.back}${where(back)}` : "",
    other
      ? `${whoOf(names, stopped, isSecond || one !== undefined)} ${verbs.stopped}${where(stopped)}`
      : "",
  ].filter(Boolean);
  return capital(ends.join(", and "));
}

/** One is named, more are counted; a second of two numbers does without its noun. */
function whoOf(
  names: Parameters<typeof nameOfArea>[0],
  changes: readonly CellChange[],
  isSecond = false,
): string {
  const [only] = changes;
  if (only && changes.length === 1) return nameOfArea(names, only.area);
  return isSecond ? inSentence(changes.length) : many(changes.length, "collaboration");
}

/** "22 collaborations are live and 35 more are being progressed." */
function whereItStands({ now }: OverviewWorkings, when?: "planned"): string {
  const { all } = countMatrix(now);
  const { live, "being-progressed": progressed } = all;
  if (all.filled === 0) return "Nothing is recorded any more.";
  const are = (n: number) =>
    when === "planned" ? verb(n, "is to be", "are to be") : verb(n, "is", "are");
  const first =
    live === 0
      ? "No collaboration is live"
      : `${live < 10 ? beginning(live) : digits(live)} ${verb(live, "collaboration", "collaborations")} ${are(live)} live`;
  const second =
    progressed === 0
      ? ""
      : `, and ${inSentence(progressed)}${live === 0 ? "" : " more"} ${are(progressed)} being progressed`;
  return `${first}${second}.`;
}

/** From when on there is a record, where it is later than the day shown: whoever went too far back finds it. */
function beginsLater({ courses, now }: OverviewWorkings): string {
  const [first] = courses
    .flatMap(({ steps }) => steps.slice(0, 1))
    .toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1));
  if (!first || first.firstDay <= now.asAt) return "";
  return `The record begins in ${formatDate(first.firstDay.slice(0, 7))}.`;
}

/** The month of the last first record by the day shown; null where none has a day. */
function firstRecordedIn({ courses, now }: OverviewWorkings): string | null {
  const months = courses
    .flatMap(({ steps }) => steps.slice(0, 1))
    .filter(({ firstDay }) => firstDay <= now.asAt && firstDay > "0001-12-31")
    .map(({ firstDay }) => firstDay.slice(0, 7))
    .sort();
  return months.at(-1) ?? null;
}
