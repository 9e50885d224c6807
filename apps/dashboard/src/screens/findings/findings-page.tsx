import type { ComparedFindings } from "@accord/domain/findings-view";
import { formatDate } from "@accord/domain/format-date";
import { inSentence, scanned } from "@accord/domain/summary-english";
import {
  type FindingSection,
  type FindingsFilter,
  findingsDeck,
  findingsHeadline,
  tellFindings,
} from "@accord/domain/tell-findings";
import { EmptyState } from "@accord/ui/empty-state";
import { atDay } from "../../days.ts";
import { AppAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { useTitle } from "../../use-title.ts";
import { FindingRow } from "./finding-row.tsx";
import { asksFor, findingsHref } from "./findings-address.ts";
import { FindingsFilters } from "./findings-filters.tsx";
import styles from "./findings-page.module.css";

interface FindingsPageProps {
  readonly view: ComparedFindings;
  readonly filter: FindingsFilter;
}

/** What the rules find: how much of it is late, needs a person or is worth knowing, then line by line. */
export function FindingsPage({ view, filter }: FindingsPageProps) {
  const sections = tellFindings(view, filter);
  const shown = sections.flatMap(({ lines }) =>
    lines.flatMap(({ groups }) => groups.flatMap(({ findings }) => findings)),
  );
  const title = titleOf(view, filter, sections);
  useTitle(`Findings: ${title}`);
  return (
    <div className={styles["layout"]}>
      <div className={styles["list"]}>
        <p className={styles["kicker"]}>
          Findings of {view.programme.name}, as at {formatDate(view.asAt)}.
          <Narrowed filter={filter} />
        </p>
        <h1>{title}</h1>
        {shown.length > 0 && (
          <p className="standfirst">
            {findingsDeck(shown)} {asksFor(filter) === undefined && <CameAndWent view={view} />}
          </p>
        )}
        {shown.length === 0 && <NothingFound view={view} filter={filter} />}
        <Sections
          sections={sections}
          came={new Set(view.came)}
          isAlone={filter.code !== undefined}
        />
      </div>
      <FindingsFilters view={view} filter={filter} />
    </div>
  );
}

/** The finding of one rule heads its own page; else how many things there are. */
function titleOf(
  view: ComparedFindings,
  { code, kind }: FindingsFilter,
  sections: readonly FindingSection[],
): string {
  const [line] = sections.flatMap(({ lines }) => lines);
  if (code !== undefined && line) return line.sentence.replace(/\.$/, "");
  const rule = view.rules.find((one) => one.code === code);
  if (rule) return `${rule.label}: nothing was found`;
  return kind === undefined ? findingsHeadline(sections) : `${kind}: ${small(sections)}`;
}

function small(sections: readonly FindingSection[]): string {
  const words = findingsHeadline(sections);
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** "Four came since 21 January 2011, and three went." The day leads to the findings as they were then. */
function CameAndWent({ view }: { readonly view: ComparedFindings }) {
  const { programme, days } = useProgrammePage();
  const { came, went, since } = view;
  const then = (
    <AppAnchor href={findingsHref(programme.slug, { ...days, ...atDay(since) })}>
      {formatDate(since)}
    </AppAnchor>
  );
  if (came.length + went === 0) return <>None came and none went since {then}.</>;
  const words = came.length === 0 ? "None" : scanned(came.length);
  return (
    <>
      {words} came since {then}, and {went === 0 ? "none" : inSentence(went)} went.
    </>
  );
}

function Narrowed({ filter }: { readonly filter: FindingsFilter }) {
  const { programme, days } = useProgrammePage();
  if (asksFor(filter) === undefined) return null;
  return (
    <>
      {" "}
      <AppAnchor href={findingsHref(programme.slug, days)}>Show all findings</AppAnchor>
    </>
  );
}

function NothingFound({ view, filter }: FindingsPageProps) {
  const rule = view.rules.find(({ code }) => code === filter.code);
  return (
    <EmptyState
      heading={
        rule ? "Nothing breaks this rule" : "No rule finds anything in what is recorded on this day"
      }
    >
      <p>
        {rule
          ? `${rule.rule} On this day the rule finds nothing.`
          : `${view.rules.length} rules were looked at. A finding stands here when the record says something that a person should see, and goes when it is put right.`}
      </p>
    </EmptyState>
  );
}

interface SectionsProps {
  readonly sections: readonly FindingSection[];
  /** The keys of those that were not there on the day compared with. */
  readonly came: ReadonlySet<string>;
  readonly isAlone: boolean;
}

function Sections({ sections, came, isAlone }: SectionsProps) {
  let before = 0;
  return sections.map(({ severity, title, note, lines }) => {
    const start = before + 1;
    before += lines.length;
    return (
      <section key={severity} className={styles["section"]} data-severity={severity}>
        <div className={`section-head ${styles["head"]}`}>
          <h2>
            {title} <span>{lines.length}</span>
          </h2>
          <p>{note}</p>
        </div>
        <ol start={start}>
          {lines.map((line, index) => (
            <FindingRow
              key={line.rule.code}
              came={came}
              number={start + index}
              line={line}
              isAlone={isAlone}
            />
          ))}
        </ol>
      </section>
    );
  });
}
