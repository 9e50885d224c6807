import { CHECKING, checkingLine } from "./draft-content.ts";
import { PUBLIC_RELEASE } from "./public-release.ts";
import { LIVE_KIND_LABEL } from "./status.ts";
import { Summary, type SummaryCell, type SummaryChange, type SummaryStanding } from "./summary.ts";
import { countedLabel, RESTATED, toldAs } from "./summary-changes.ts";
import { small } from "./summary-english.ts";
import { movedBackFinding } from "./summary-findings.ts";
import { glanceWithoutStuck } from "./summary-glance.ts";
import { correctionWords, PUBLIC_EDITION, subjectOf } from "./summary-header.ts";
import { openingOf } from "./summary-opening.ts";
import { unknownFinding } from "./summary-unknown.ts";

/**
 * The public edition of a report: every field as {@link PUBLIC_RELEASE} says. What is not for release is left
 * out, never blacked over, and what told of it is worded anew, so that what remains reads whole.
 */
export function publicEdition(official: Summary): Summary {
  const released = Summary.parse(releasedOf(official, PUBLIC_RELEASE, "summary"));
  const { version } = released;
  const told: Summary = {
    ...released,
    edition: "public",
    title: `${released.title}, ${small(PUBLIC_EDITION)}`,
    moved: released.moved.map(publicChange),
    recorded: released.recorded.map(publicChange),
    restated: released.restated.map(publicChange),
    corrected: released.corrected?.map(publicChange) ?? null,
    matrix: released.matrix.map(publicGroup),
    unknown: released.unknown.map((gap) => ({ ...gap, what: gap.inShort || gap.kind })),
    header: [
      { name: "Edition", value: PUBLIC_EDITION },
      ...released.header.map((fact) =>
        fact.name === CHECKING
          ? { name: CHECKING, value: official.checkedBy ? "Figures checked" : checkingLine(null) }
          : fact,
      ),
    ],
    notices: released.notices.map(({ isUrgent, words }) => {
      const isCorrection = words.startsWith(correctionWords(version));
      return { isUrgent, words: isCorrection ? correctionWords(version) : words };
    }),
  };
  return {
    ...told,
    subject: subjectOf(told),
    opening: openingOf(told),
    glance: glanceWithoutStuck(told),
    findings: {
      ...told.findings,
      movedBack: movedBackFinding(told.moved, told.edition),
      unknown: unknownFinding(told.unknown, told.edition),
    },
  };
}

function publicGroup(group: Summary["matrix"][number]): Summary["matrix"][number] {
  return {
    ...group,
    areas: group.areas.map((area) => ({
      ...area,
      cells: area.cells.map((cell) => ({ ...cell, detail: liveKindOf(cell) })),
    })),
  };
}

function publicChange(change: SummaryChange): SummaryChange {
  const [from, to] = [publicStanding(change.from), publicStanding(change.to)];
  const step = change.label === RESTATED ? null : change.label;
  return { ...change, from, to, told: toldAs(from, to, step) };
}

function publicStanding(standing: SummaryStanding | null): SummaryStanding | null {
  if (standing === null) return null;
  const { counted, label } = standing;
  const stage = countedLabel(counted);
  const kind = liveKindOf({ counted, detail: label.slice(`${stage}, `.length) });
  return { counted, label: kind === null ? stage : `${stage}, ${kind}` };
}

const LIVE_KINDS = Object.values(LIVE_KIND_LABEL).map((label) => label.toLowerCase());

/** Of what words say beyond a status only the kind of live, which is one of five; the rest is somebody's own. */
function liveKindOf({ counted, detail }: Pick<SummaryCell, "counted" | "detail">): string | null {
  if (counted !== "live" || detail === null) return null;
  return LIVE_KINDS.find((kind) => detail === kind || detail.startsWith(`${kind}, `)) ?? null;
}

/**
 * What of a value goes out by a rule for it, or by rules for its fields. What is worded anew goes through as it
 * is, for {@link publicEdition} to word.
 *
 * @throws Error for a field that no rule names, so that nothing goes out by an oversight
 */
function releasedOf(value: unknown, rule: unknown, path: string): unknown {
  if (rule === "released" || rule === "reworded") return value;
  if (typeof rule !== "object" || rule === null) {
    throw new Error(`Nothing says whether ${path} is for the public.`);
  }
  if ("instead" in rule) return rule.instead;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => releasedOf(item, rule, `${path}[]`));
  const rules = new Map(Object.entries(rule));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      releasedOf(part, rules.get(name), `${path}.${name}`),
    ]),
  );
}
