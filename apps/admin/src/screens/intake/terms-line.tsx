import { formatEffective } from "@accord/domain/format-date";
import type { Source } from "@accord/domain/programme";
import { buttonLook } from "@accord/ui/button";
import styles from "./take-in.module.css";
import type { SettledTerms } from "./typed-terms.ts";

interface TermsLineProps {
  readonly settled: SettledTerms;
  readonly sources: readonly Source[];
  readonly onChange: () => void;
}

/** How the table is read, in one line above it, with the way back. */
export function TermsLine({ settled, sources, onChange }: TermsLineProps) {
  const { terms, source } = settled;
  const title =
    "slug" in source
      ? (sources.find(({ slug }) => slug === source.slug)?.title ?? source.slug)
      : source.title;
  return (
    <div className={styles["termsLine"]}>
      <dl>
        <dt>{terms.claim === "moved" ? "Changed" : "Stood so"}</dt>
        <dd>{formatEffective(terms.effective)}</dd>
      </dl>
      <dl>
        <dt>Source</dt>
        <dd>{title}</dd>
      </dl>
      <button type="button" className={buttonLook("link")} onClick={onChange}>
        Change how it is read
      </button>
    </div>
  );
}
