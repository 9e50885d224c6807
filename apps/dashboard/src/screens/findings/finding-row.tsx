import type { Finding } from "@accord/domain/finding";
import { formatDate } from "@accord/domain/format-date";
import type { PageLink } from "@accord/domain/page-link";
import type { FindingLine } from "@accord/domain/tell-findings";
import { buttonLook } from "@accord/ui/button";
import { useState } from "react";
import { PageAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { actionFor } from "./finding-action.ts";
import styles from "./finding-row.module.css";

interface FindingRowProps {
  readonly number: number;
  readonly line: FindingLine;
  /** The keys of findings that were not there on the day compared with. */
  readonly came: ReadonlySet<string>;
  /** The one line of a page that its sentence heads already. */
  readonly isAlone: boolean;
}

/** So many members are told without being asked for. */
const FEW = 4;

/** One rule that finds something: what, by which rule, since when, what to do, and on demand each member. */
export function FindingRow({ number, line, came, isAlone }: FindingRowProps) {
  const { rule, sentence, named, since, groups } = line;
  const isNew = ({ key }: Finding) => came.has(key);
  const news = groups.flatMap(({ findings }) => findings.filter(isNew)).length;
  return (
    <li className={styles["line"]}>
      <span className={styles["number"]} aria-hidden>
        {number}
      </span>
      <div className={styles["words"]}>
        {!isAlone && <p className={styles["sentence"]}>{sentence}</p>}
        <p className={styles["rule"]}>
          <b>{rule.label}.</b> {rule.rule} <span>{rule.source}.</span>
        </p>
        <p className={styles["advice"]}>{rule.advice}</p>
        {rule.count > 1 && (
          <Members line={line} isNew={isNew} isOpen={isAlone || rule.count <= FEW} named={named} />
        )}
      </div>
      <span className={styles["since"]}>
        {since && `since ${formatDate(since)}`}
        {news > 0 && <b>{news === rule.count ? "new" : `${news} new`}</b>}
      </span>
      <Action line={line} />
    </li>
  );
}

/** Editors are led to where it is mended, others to where it is seen. */
function Action({ line }: { readonly line: FindingLine }) {
  const { programme, days } = useProgrammePage();
  const mayEdit = programme.may.includes("edit-matrix");
  const action = mayEdit ? actionFor(programme.slug, days.asAt, line) : null;
  const to = pageOf(line);
  return (
    <span className={styles["action"]}>
      {action ? (
        <a className={buttonLook()} href={action.href}>
          {action.words}
          <span className="visually-hidden">: {line.rule.label}</span>
        </a>
      ) : (
        to && (
          <PageAnchor className={buttonLook()} to={to}>
            {to.page === "matrix" ? "See in the matrix" : `See the ${to.page}`}
            <span className="visually-hidden">: {line.rule.label}</span>
          </PageAnchor>
        )
      )}
    </span>
  );
}

/** Where all that a line counts is seen: the record itself where it is one, else the matrix with its cells. */
function pageOf({ rule, groups }: FindingLine): PageLink | null {
  const findings = groups.flatMap((group) => group.findings);
  const [first, ...others] = findings;
  if (first && others.length === 0) return recordOf(first);
  const hasCells = findings.some(({ cells }) => cells.length > 0);
  return hasCells ? { page: "matrix", filter: { finding: rule.code } } : null;
}

/** The page of what a finding is about. */
function recordOf({ area, partnership, cells }: Finding): PageLink | null {
  const [cell, ...others] = cells;
  if (cell && others.length === 0) return { page: "cell", ...cell };
  if (area) return { page: "area", area };
  return partnership ? { page: "partnership", partnership } : null;
}

interface MembersProps {
  readonly line: FindingLine;
  readonly named: string;
  readonly isOpen: boolean;
  readonly isNew: (finding: Finding) => boolean;
}

function Members({ line, named, isOpen, isNew }: MembersProps) {
  const { rule, groups } = line;
  const [shown, setShown] = useState(isOpen);
  return (
    <details
      className={styles["members"]}
      open={shown}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary>
        <b>{shown ? "Each of them" : `Show all ${rule.count}`}</b> {!shown && <span>{named}</span>}
      </summary>
      {/* Thousands of links are made only for whoever asks for them. */}
      {shown && rule.count <= MOST_SENTENCES && <Sentences line={line} isNew={isNew} />}
      {shown &&
        rule.count > MOST_SENTENCES &&
        groups.map(({ group, findings }) => (
          <div key={group} className={styles["group"]}>
            {group && (
              <h3>
                {group} <span>{findings.length}</span>
              </h3>
            )}
            <ul className={styles["names"]}>
              {findings.map((finding) => (
                <li key={finding.key}>
                  <Record finding={finding}>{nameWithin(finding, group)}</Record>
                  {isNew(finding) && <b> new</b>}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </details>
  );
}

/** So many are told in whole sentences; more by name alone. */
const MOST_SENTENCES = 12;

/** Each begins with the name of what it is about, which leads there. */
function Sentences({ line, isNew }: Pick<MembersProps, "line" | "isNew">) {
  return (
    <ul className={styles["sentences"]}>
      {line.groups.flatMap(({ findings }) =>
        findings.map((finding) => (
          <li key={finding.key}>
            <Record finding={finding}>{finding.about}</Record>
            {finding.sentence.slice(finding.about.length)}
            {isNew(finding) && <b> new</b>}
          </li>
        )),
      )}
    </ul>
  );
}

function Record({ finding, children }: { readonly finding: Finding; readonly children: string }) {
  const to = recordOf(finding);
  return to ? <PageAnchor to={to}>{children}</PageAnchor> : children;
}

/** "Dogs" under the heading "Norfolk/Suffolk". */
function nameWithin({ about }: Finding, group: string | null): string {
  const end = ` in ${group}`;
  return about.endsWith(end) ? about.slice(0, -end.length) : about;
}
