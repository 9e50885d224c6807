import type { CellDecision } from "@accord/domain/intake";
import { REASON_LABEL, ReasonCode } from "@accord/domain/status";
import styles from "./proposal-table.module.css";

interface ReasonFieldProps {
  /** "Vetting, Regional". */
  readonly subject: string;
  readonly decision: CellDecision | undefined;
  readonly onSettle: (change: Partial<CellDecision>) => void;
}

/** Why a cell goes back, stops or comes back. It may be left out: the cell is then a finding. */
export function ReasonField({ subject, decision, onSettle }: ReasonFieldProps) {
  const chosen = decision?.reasonCode ?? null;
  return (
    <span className={styles["reason"]}>
      <select
        aria-label={`Reason, ${subject}`}
        value={chosen ?? ""}
        onChange={({ target }) => {
          const reasonCode = ReasonCode.safeParse(target.value).data ?? null;
          onSettle({ reasonCode, ...(reasonCode === null && { reasonWords: null }) });
        }}
      >
        <option value="">Reason, if known</option>
        {ReasonCode.options.map((code) => (
          <option key={code} value={code}>
            {REASON_LABEL[code]}
          </option>
        ))}
      </select>
      {chosen === "other" && (
        <input
          aria-label={`The reason in words, ${subject}`}
          placeholder="In words"
          value={decision?.reasonWords ?? ""}
          onChange={({ target }) => onSettle({ reasonWords: target.value || null })}
        />
      )}
    </span>
  );
}
