import type { Exit } from "./status.ts";
import type { Summary, SummaryChange } from "./summary.ts";
import {
  afterTo,
  beginning,
  capital,
  inSentence,
  listed,
  small,
  someOf,
  verb,
} from "./summary-english.ts";
import { liveAgainst } from "./summary-live.ts";

/** What the sentences on movement are told from. */
export type Movements = Pick<
  Summary,
  "edition" | "counts" | "comparedWith" | "moved" | "recorded" | "restated" | "printed"
>;

/** What moved since the last report, in sentences: a few changes each by name, more of them counted. */
export function whatMoved(summary: Movements): string[] {
  const { moved, recorded, restated, comparedWith, printed } = summary;
  const since = comparedWith?.printed ?? "";
  const of = (movement: string) => moved.filter((change) => change.movement === movement);
  const [back, stopped] = [of("back"), of("stopped")];
  const reason = reasonIn(summary);
  return [
    moved.length === 0
      ? `Nothing moved between ${since} and ${printed.asAt}.`
      : `${beginning(moved.length)} ${verb(moved.length, "cell", "cells")} of the matrix moved between ${since} and ${printed.asAt}.`,
    ...wentForward(of("forward")),
    ...areNew(of("new")),
    ...(back.length > MOST_NAMED
      ? [counted(summary, back, "went back")]
      : told(back, reason, (all) => steps(all, "went back", reason))),
    ...(stopped.length > MOST_NAMED
      ? [counted(summary, stopped, "stopped or are stopping")]
      : told(stopped, reason, (all) => stops(all, reason))),
    liveNow(summary),
    recorded.length > 0 ? `${recordedWords(recorded)}, which is no movement.` : "",
    restated.length > 0
      ? `${beginning(restated.length)} ${verb(restated.length, "cell", "cells")} of ${since} ${verb(restated.length, "is", "are")} restated: the record of that day was put right.`
      : "",
  ];
}

/** So many are named; of more, only those that went live, and the first of them. */
const MOST_NAMED = 3;
const MOST_LIVE_NAMED = 6;
/** A reason longer than this has a sentence to itself. */
const SHORT_REASON = 60;

function wentForward(forward: readonly SummaryChange[]): string[] {
  const wentLive = forward.filter(({ to }) => to?.counted === "live");
  const onward = forward.filter(({ to }) => to?.counted !== "live");
  const n = onward.length;
  return [
    wentLive.length > 0 ? `${someOf(wentLive.map(placeOf), MOST_LIVE_NAMED)} went live.` : "",
    n > MOST_NAMED
      ? `${beginning(n)} ${wentLive.length > 0 ? "more " : ""}moved forward without going live.`
      : steps(onward, "moved forward", () => ""),
  ];
}

function areNew(fresh: readonly SummaryChange[]): string[] {
  const n = fresh.length;
  if (n === 0) return [];
  if (n > MOST_NAMED) return [`${beginning(n)} are new.`];
  return [`${listed(fresh.map(placeOf))} ${verb(n, "is", "are")} new.`];
}

type Reason = (change: SummaryChange) => string;

/** All of them in one sentence where their reasons are short, else a sentence each. */
function told(
  changes: readonly SummaryChange[],
  reason: Reason,
  tell: (changes: readonly SummaryChange[]) => string,
): string[] {
  const isShort = changes.every((change) => reason(change).length <= SHORT_REASON);
  return isShort ? [tell(changes)] : changes.map((change) => tell([change]));
}

/** "Dogs (A) and HR (B) moved forward to being progressed and ICT (C) to initial research." */
function steps(changes: readonly SummaryChange[], step: string, reason: Reason): string {
  const clauses = together(
    changes,
    (change) => `to ${afterTo(small(change.to?.label ?? ""))}${reason(change)}`,
  ).map(([end, alike], n) => `${listed(alike.map(placeOf))} ${n === 0 ? `${step} ` : ""}${end}`);
  return sentence(clauses);
}

/** "Dogs (A) is winding down (replaced) and ICT (B) was suspended (refused by a party)." */
function stops(changes: readonly SummaryChange[], reason: Reason): string {
  const clauses = together(
    changes,
    (change) => `${change.to?.counted ?? ""}/${reason(change)}`,
  ).map(([, alike]) => {
    const [first] = alike;
    const [one, more] = STOPPING[first?.to?.counted as Exit] ?? ["stopped", "stopped"];
    return `${listed(alike.map(placeOf))} ${verb(alike.length, one, more)}${first ? reason(first) : ""}`;
  });
  return sentence(clauses);
}

/** Those that are told alike, in the order of the first of each. */
function together(
  changes: readonly SummaryChange[],
  as: (change: SummaryChange) => string,
): [string, SummaryChange[]][] {
  return [...Map.groupBy(changes, as)];
}

/** Clauses that name two places each are parted by commas, or an "and" would join the wrong ones. */
function sentence(clauses: readonly string[]): string {
  if (clauses.length === 0) return "";
  const isPlain = clauses.length < 2 || clauses.every((clause) => !clause.includes(") and "));
  const said = isPlain
    ? listed(clauses)
    : `${clauses.slice(0, -1).join(", ")}, and ${clauses.at(-1)}`;
  return `${said}.`;
}

/** How many went back or stopped, and for how many of them nothing says why. */
function counted({ edition }: Movements, changes: readonly SummaryChange[], what: string): string {
  const n = changes.length;
  const silent = changes.filter(({ why }) => why === null).length;
  const none =
    edition === "public" || silent === 0
      ? ""
      : `; for ${silent === n ? "none of them is a reason" : `${inSentence(silent)} of them no reason is`} given`;
  return `${beginning(n)} ${what}${none}.`;
}

function placeOf({ areaName, partnershipName }: SummaryChange): string {
  return `${areaName} (${partnershipName})`;
}

/** The reason in brackets; nothing in the public edition, which leaves it out. */
function reasonIn({ edition }: Movements): Reason {
  if (edition === "public") return () => "";
  return ({ why }) =>
    why === null ? " (no reason is given)" : ` (${small(why).replace(/\.$/, "")})`;
}

/** Of one, and of more. */
const STOPPING = {
  suspended: ["was suspended", "were suspended"],
  "winding-down": ["is winding down", "are winding down"],
  "partly-ended": ["has partly ended", "have partly ended"],
  ended: ["has ended", "have ended"],
  superseded: ["was superseded", "were superseded"],
  rejected: ["was rejected", "were rejected"],
} as const satisfies Record<Exit, readonly [string, string]>;

function liveNow(summary: Movements): string {
  const { filled, rows } = summary.counts;
  if (filled.now === 0) return "";
  const { now = 0, last } = rows.find((row) => row.counted === "live") ?? {};
  const all = inSentence(filled.now);
  const live =
    filled.now === 1
      ? `The one cell recorded is ${now === 1 ? "live" : "not live"}`
      : now === 0
        ? `None of the ${all} cells recorded is live`
        : `${beginning(now)} of the ${all} cells recorded ${verb(now, "is", "are")} live`;
  return `${live}, ${liveAgainst(summary, now - (last ?? 0), "before")}.`;
}

/** "Three cells were first recorded and six are not listed any more". */
function recordedWords(recorded: readonly SummaryChange[]): string {
  const kinds = RECORDED.map(([movement, ...words]) => ({
    n: recorded.filter((change) => change.movement === movement).length,
    words,
  })).filter(({ n }) => n > 0);
  const said = kinds.map(({ n, words: [one, more] }, i) => {
    const noun = i > 0 ? "" : ` ${verb(n, "cell", "cells")}`;
    return `${i > 0 ? inSentence(n) : beginning(n)}${noun} ${verb(n, one, more)}`;
  });
  return capital(listed(said));
}

const RECORDED = [
  ["first-recorded", "was first recorded", "were first recorded"],
  ["reworded", "was reworded", "were reworded"],
  ["detail", "changed in detail", "changed in detail"],
  ["taken-out", "is not listed any more", "are not listed any more"],
] as const;
