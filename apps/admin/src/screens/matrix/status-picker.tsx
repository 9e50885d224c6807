import { Exit, Stage, type Status, statusLabel } from "@accord/domain/status";
import { FieldGroup } from "@accord/ui/field";
import { StageMark } from "@accord/ui/mark";
import { useLayoutEffect, useRef } from "react";
import { type PickedStanding, pickedBy, STATUS_KEYS } from "./status-keys.ts";
import styles from "./status-picker.module.css";

interface StatusPickerProps {
  readonly id: string;
  readonly value: PickedStanding | null;
  readonly onChange: (standing: PickedStanding) => void;
  /** What stands, marked "now". */
  readonly now: Status | null;
  readonly error?: string | null | undefined;
  /** Takes the focus when it comes: to what is chosen, else to what stands, else to the first. */
  readonly takesFocus?: boolean;
}

const FIRST = "to-be-considered" satisfies PickedStanding;

/** Every stage, every way to stop, and the words that fit none: one of them, by pointer, arrow or letter. */
export function StatusPicker(props: StatusPickerProps) {
  const { id, value, onChange, now, error, takesFocus = false } = props;
  const idOf = (standing: PickedStanding) => (standing === FIRST ? id : `${id}-${standing}`);
  const begins = useRef(takesFocus ? idOf(value ?? now ?? FIRST) : null);
  useLayoutEffect(() => {
    // In its place by then or not: the page must not scroll to where it is drawn first.
    if (begins.current) document.getElementById(begins.current)?.focus({ preventScroll: true });
    begins.current = null;
  }, []);
  const choice = (standing: PickedStanding) => (
    <label key={standing}>
      <input
        type="radio"
        name={id}
        id={idOf(standing)}
        checked={value === standing}
        onChange={() => onChange(standing)}
      />
      <span aria-hidden="true" className={styles["key"]}>
        {STATUS_KEYS[standing]}
      </span>
      <StageMark status={standing} />
      {standing === "needs-review" ? "The words fit no status" : statusLabel(standing)}
      {standing === now && <em>now</em>}
    </label>
  );
  return (
    <FieldGroup label="Where it stands" id={id} error={error}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: letters pick while a radio has focus; the radios are the controls */}
      <div
        className={styles["columns"]}
        onKeyDown={(event) => {
          const picked = pickedBy(event);
          if (!picked) return;
          event.preventDefault();
          onChange(picked);
          document.getElementById(idOf(picked))?.focus();
        }}
      >
        <div>{Stage.options.map(choice)}</div>
        <div>{Exit.options.map(choice)}</div>
        <div className={styles["whole"]}>{choice("needs-review")}</div>
      </div>
    </FieldGroup>
  );
}
