import type { ForcePage } from "@accord/domain/force-page";
import type { ForcePlanRow } from "@accord/domain/force-plan";
import { formatEffective } from "@accord/domain/format-date";
import { APPROACH_LABEL } from "@accord/domain/plan-words";
import { digits, many, scanned, verb } from "@accord/domain/summary-english";
import { StageMark } from "@accord/ui/mark";
import { PageAnchor } from "../../page-anchor.tsx";
import { PageSection } from "../../page-section.tsx";
import { countedWords } from "../../told-changes.tsx";
import styles from "./force-page.module.css";

type Page = { readonly page: ForcePage };

/** What the work plan says for a force under each approach, each line beside what the matrix says. */
export function ForcePlan({ page }: Page) {
  const rows = page.plan.flatMap((group) => group.rows);
  if (rows.length === 0) return null;
  return (
    <PageSection title={titleOf(page, rows)} note={noteOf(page, rows)}>
      {page.plan.map(({ approach, rows }) => (
        <details key={approach} className={styles["approach"]}>
          <summary>
            <b>{APPROACH_LABEL[approach]}</b> <span>{factWords(rows)}</span>
          </summary>
          <ul>
            {rows.map((row) => (
              <li key={row.line}>
                <PlanRow page={page} row={row} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </PageSection>
  );
}

function PlanRow({ page, row }: Page & { readonly row: ForcePlanRow }) {
  const { fact, note, implementation, against, isException } = row;
  const name = page.arrangements.find(({ slug }) => slug === fact?.partnership)?.name;
  return (
    <>
      <span>
        <PageAnchor to={{ page: "area", area: row.area }}>{row.areaName}</PageAnchor>
        {isException && <span className="quiet"> (a line of its own for {page.force.short})</span>}
        {implementation && <span className="quiet"> by {formatEffective(implementation)}</span>}
        {note && <span className={styles["note"]}>{note}</span>}
        {against && <span className={styles["against"]}>{against}</span>}
      </span>
      <span className={styles["fact"]}>
        {fact ? (
          <>
            <StageMark status={fact.counted} size="small" /> {countedWords(fact.counted)}
            {name && `, ${name}`}
          </>
        ) : (
          <span className="faint">nothing recorded</span>
        )}
      </span>
    </>
  );
}

function titleOf({ force }: ForcePage, rows: readonly ForcePlanRow[]): string {
  const against = rows.filter((row) => row.against !== null).length;
  const lines = `${scanned(rows.length)} ${verb(rows.length, "line", "lines")} of the work plan ${verb(rows.length, "speaks", "speak")} for ${force.short}`;
  return against === 0
    ? lines
    : `${lines}; ${many(against, "does", "do")} not match what is recorded`;
}

function noteOf({ force }: ForcePage, rows: readonly ForcePlanRow[]): string {
  const undated = rows.filter(({ implementation }) => implementation === null).length;
  const own = rows.filter(({ isException }) => isException).length;
  const dates =
    undated === rows.length
      ? "None has a date."
      : undated === 0
        ? "Each has a date."
        : `${scanned(undated)} ${verb(undated, "has", "have")} no date.`;
  if (own === 0) return dates;
  return `${dates} ${scanned(own)} ${verb(own, "is", "are")} for ${force.short} apart from the others.`;
}

/** "11 areas: 4 live, 5 on the way, 2 with nothing recorded". */
function factWords(rows: readonly ForcePlanRow[]): string {
  const live = rows.filter(({ fact }) => fact?.counted === "live").length;
  const blank = rows.filter(({ fact }) => fact === null).length;
  const between = rows.length - live - blank;
  const parts = [
    live > 0 && `${digits(live)} live`,
    between > 0 && `${digits(between)} not live yet`,
    blank > 0 && `${digits(blank)} with nothing recorded`,
  ].filter(Boolean);
  return `${digits(rows.length)} ${verb(rows.length, "area", "areas")}: ${parts.join(", ")}`;
}
