import type { Source } from "@accord/domain/programme";
import { readEffective } from "@accord/domain/read-effective";
import { useId } from "react";
import styles from "./kept-bar.module.css";
import type { KeptTerms } from "./kept-terms.ts";

interface KeptBarProps {
  readonly terms: KeptTerms;
  readonly sources: readonly Source[];
  readonly onTerms: (terms: KeptTerms) => void;
}

/** What each new change begins with: from when, on whose word, and what that says. Kept until it is changed. */
export function KeptBar({ terms, sources, onTerms }: KeptBarProps) {
  const id = useId();
  const { claim, effective, source } = terms;
  const isDate = effective.trim() === "" || readEffective(effective) !== null;
  return (
    <fieldset className={styles["bar"]}>
      <legend className="visually-hidden">What the next change begins with</legend>
      <span>
        <label htmlFor={`${id}-claim`}>It</label>
        <select
          id={`${id}-claim`}
          value={claim}
          onChange={({ target }) =>
            onTerms({ ...terms, claim: target.value === "observed" ? "observed" : "moved" })
          }
        >
          <option value="moved">changed</option>
          <option value="observed">stood so</option>
        </select>
      </span>
      <span>
        <label htmlFor={`${id}-date`}>
          {claim === "moved" ? "Effective from" : "As it stood on"}
        </label>
        <input
          id={`${id}-date`}
          value={effective}
          placeholder="day, month or year"
          autoComplete="off"
          size={17}
          aria-invalid={isDate ? undefined : true}
          aria-describedby={isDate ? undefined : `${id}-wrong`}
          onChange={({ target }) => onTerms({ ...terms, effective: target.value })}
        />
      </span>
      <span>
        <label htmlFor={`${id}-source`}>Source</label>
        <select
          id={`${id}-source`}
          value={source}
          onChange={({ target }) => onTerms({ ...terms, source: target.value })}
        >
          <option value="">Not recorded</option>
          {sources.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      </span>
      {isDate ? (
        <span className={styles["quiet"]}>kept until you change them</span>
      ) : (
        <span id={`${id}-wrong`} className={styles["wrong"]}>
          Write a day, a month or a year, such as 14 October 2011.
        </span>
      )}
    </fieldset>
  );
}
