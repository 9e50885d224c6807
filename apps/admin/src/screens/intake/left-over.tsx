import type { IntakeProposal } from "@accord/domain/intake";
import { ComplaintsList } from "./complaints-list.tsx";
import { type KnownRecord, nameOf } from "./known-record.ts";
import { leftOutSentence } from "./proposal-words.ts";
import styles from "./take-in.module.css";

interface LeftOverProps {
  readonly proposal: IntakeProposal;
  readonly known: KnownRecord;
}

/** Below the table: what was no row of it, what the record keeps, and what is wrong with it. */
export function LeftOver({ proposal, known }: LeftOverProps) {
  const { missing, complaints, rowsLeftUnshown } = proposal;
  const leftOut = leftOutSentence(proposal.leftOut);
  const kept = keptByArea(missing);
  return (
    <div className={styles["leftOver"]}>
      {rowsLeftUnshown > 0 && (
        <p className="small quiet">
          {rowsLeftUnshown} more rows are not shown here. They are recorded with the others.
        </p>
      )}
      <p className="small quiet">
        {leftOut} The source’s own words stay with each entry, with their row and column.
      </p>
      {kept.size > 0 && (
        <details className="small">
          <summary>
            In the register and not in the table: {missing.length}, kept as they are
          </summary>
          <ul className={styles["keptList"]}>
            {[...kept].map(([area, partnerships]) => (
              <li key={area}>
                <b>{nameOf(area, known.areas)}</b>{" "}
                {partnerships.map((slug) => nameOf(slug, known.partnerships)).join(", ")}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ComplaintsList complaints={complaints} />
    </div>
  );
}

function keptByArea(missing: IntakeProposal["missing"]): Map<string, string[]> {
  const kept = new Map<string, string[]>();
  for (const { area, partnership } of missing) {
    kept.set(area, [...(kept.get(area) ?? []), partnership]);
  }
  return kept;
}
