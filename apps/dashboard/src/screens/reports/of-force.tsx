import type { ForceLeaf } from "@accord/domain/force-leaf";
import type { SummaryChange } from "@accord/domain/summary";
import { PlainTable } from "@accord/ui/plain-table";
import { PageSection } from "../../page-section.tsx";
import { Glance } from "./report-glance.tsx";
import styles from "./report-page.module.css";
import { Stuck } from "./report-stuck.tsx";
import { SummaryChanges } from "./summary-changes.tsx";

/** "Your force": the first page for the readers of a force, as it went to them. */
export function OfForce({ leaf }: { readonly leaf: ForceLeaf }) {
  const { force, title, deck, glance, moved, restated, stuck, findings } = leaf;
  const list = (head: string, note: string, changes: readonly SummaryChange[]) =>
    changes.length > 0 && (
      <PageSection title={head} note={note}>
        <SummaryChanges changes={changes} label={`${head}, ${force.name}`} />
      </PageSection>
    );
  return (
    <section className={styles["force"]} aria-label={`For ${force.name}`}>
      <p className={styles["kicker"]}>For {force.name}</p>
      <h2>{title}</h2>
      <p className={styles["deck"]}>{deck}</p>
      <Glance figures={glance} label={`${force.name} at a glance`} />
      <div className={styles["pair"]}>
        <div>
          {list("What moved with it", findings.moved, moved)}
          {list("Restated", findings.restated, restated)}
        </div>
        <NextSteps leaf={leaf} />
      </div>
      <Stuck rules={stuck} finding={findings.stuck} title="Stuck with it" />
      <Partnerships leaf={leaf} />
    </section>
  );
}

function NextSteps({ leaf: { next, moreNext, findings } }: { readonly leaf: ForceLeaf }) {
  if (next.length === 0) return null;
  return (
    <PageSection title="What would come next for it" note={findings.next}>
      <ul className={styles["lines"]}>
        {next.map(({ area, now, next: step, block }) => (
          <li key={`${area} ${now}`}>
            <b>{area}</b> {step}. {now}
            {block && <span className={styles["since"]}>. Waits for: {block}</span>}
          </li>
        ))}
      </ul>
      {moreNext > 0 && <p className={styles["small"]}>{moreNext} more next steps.</p>}
    </PageSection>
  );
}

function Partnerships({ leaf: { partnerships } }: { readonly leaf: ForceLeaf }) {
  if (partnerships.length === 0) return null;
  const [first] = partnerships;
  return (
    <PageSection title="Its partnerships">
      <PlainTable
        caption="Cells of its partnerships by status"
        captionHidden
        rows={partnerships}
        keyOf={({ slug }) => slug}
        columns={[
          { head: "Partnership", cell: ({ name }) => name, names: true },
          ...(first?.counts ?? []).map(({ counted, label }) => ({
            ...{ head: label, number: true },
            cell: ({ counts }: ForceLeaf["partnerships"][number]) =>
              counts.find((one) => one.counted === counted)?.now ?? 0,
          })),
          { head: "Filled", cell: ({ filled }) => filled, number: true },
        ]}
      />
    </PageSection>
  );
}
