import { useId } from "react";
import styles from "./field.module.css";

interface FindAreaProps {
  readonly value: string;
  readonly onChange: (words: string) => void;
}

/** The field that narrows the matrix to the areas whose names hold what is typed. */
export function FindArea({ value, onChange }: FindAreaProps) {
  const id = useId();
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        Find an area
      </label>
      <input
        id={id}
        type="search"
        className={styles["input"]}
        placeholder="Find an area"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}
