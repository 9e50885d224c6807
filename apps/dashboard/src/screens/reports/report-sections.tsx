import type { Summary, SummaryMeeting } from "@accord/domain/summary";
import { PlainTable } from "@accord/ui/plain-table";
import { PageSection } from "../../page-section.tsx";
import styles from "./report-page.module.css";

// Sections that are one table or one list each. Each is left out where the report holds nothing for it.

interface Said {
  readonly summary: Summary;
}

export function Ready({ summary: { ready, findings } }: Said) {
  if (ready.length === 0) return null;
  return (
    <PageSection title="Ready for a wider arrangement" note={findings.ready}>
      <PlainTable
        caption="Areas that are ready for a wider arrangement"
        captionHidden
        rows={ready}
        keyOf={({ area }) => area}
        columns={[
          { head: "Area", cell: ({ area }) => area, names: true },
          { head: "Where it stands", cell: ({ stands }) => stands },
          { head: "Forces in none of them", cell: ({ without }) => without },
        ]}
      />
    </PageSection>
  );
}

export function Plan({ summary: { plan } }: Said) {
  if (plan === null) return null;
  return (
    <PageSection title="Work plan against fact" note={plan.finding}>
      <PlainTable
        caption="Lines of the work plan by what the plan says of them"
        captionHidden
        rows={plan.rows}
        keyOf={({ approach }) => approach}
        columns={[
          { head: "Approach in the plan", cell: ({ approach }) => approach, names: true },
          { head: "Lines", cell: ({ lines }) => lines, number: true },
          { head: "With a row recorded", cell: ({ recorded }) => recorded, number: true },
          { head: "In place", cell: ({ inPlace }) => inPlace ?? "–", number: true },
          { head: "Apart from the matrix", cell: ({ apart }) => apart, number: true },
          { head: "With a date", cell: ({ dated }) => dated, number: true },
          { head: "Date passed", cell: ({ passed }) => passed, number: true },
        ]}
      />
      <p className={styles["small"]}>{plan.note}</p>
      {plan.apart.length > 0 && (
        <details className={styles["more"]}>
          <summary>Where plan and matrix stand apart</summary>
          <PlainTable
            caption="Where plan and matrix stand apart"
            captionHidden
            rows={plan.apart}
            keyOf={({ area, plan }) => `${area} ${plan}`}
            columns={[
              { head: "Area", cell: ({ area }) => area, names: true },
              { head: "The plan says", cell: ({ plan }) => plan },
              { head: "The matrix says", cell: ({ fact }) => fact },
            ]}
          />
        </details>
      )}
    </PageSection>
  );
}

interface MeetingsProps {
  readonly meetings: readonly SummaryMeeting[];
  readonly finding: string;
}

export function Meetings({ meetings, finding }: MeetingsProps) {
  if (meetings.length === 0) return null;
  return (
    <PageSection title="What comes next" note={finding}>
      <ol className={styles["lines"]}>
        {meetings.map(({ day, printed, body, what }) => (
          <li key={`${day} ${body}`}>
            <b>{printed}</b> {body}
            {what && <span className={styles["since"]}> {what}</span>}
          </li>
        ))}
      </ol>
    </PageSection>
  );
}

export function Unknown({ summary: { unknown, findings } }: Said) {
  return (
    <PageSection title="What we do not know" note={findings.unknown}>
      <ul className={styles["gaps"]}>
        {unknown.map(({ number, kind, what, who }) => (
          <li key={kind}>
            <b>{number}</b>
            <span>
              {what} <span className={styles["since"]}>{who}</span>
            </span>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

export function About({ summary: { about } }: Said) {
  return (
    <PageSection title="About this report">
      <div className={styles["about"]}>
        {about.map(({ title, words }) => (
          <section key={title}>
            <h3>{title}</h3>
            <p>{words}</p>
          </section>
        ))}
      </div>
    </PageSection>
  );
}
