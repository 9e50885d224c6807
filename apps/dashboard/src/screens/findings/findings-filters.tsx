import type { FindingsView } from "@accord/domain/findings-view";
import type { FindingsFilter } from "@accord/domain/tell-findings";
import { AppAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { findingsHref } from "./findings-address.ts";
import styles from "./findings-filters.module.css";

interface FindingsFiltersProps {
  readonly view: FindingsView;
  readonly filter: FindingsFilter;
}

/** How many findings there are by kind and by rule, each a way to those alone. */
export function FindingsFilters({ view, filter }: FindingsFiltersProps) {
  const found = view.rules.filter(({ count }) => count > 0);
  const kinds = [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, rules]) => ({
    kind,
    count: rules.reduce((sum, { count }) => sum + count, 0),
  }));
  if (found.length === 0) return null;
  return (
    <nav className={styles["filters"]} aria-label="Findings by kind and by rule">
      <div>
        <h2>By kind</h2>
        <ul>
          {kinds.map(({ kind, count }) => (
            <Choice
              key={kind}
              name={kind}
              count={count}
              isChosen={filter.kind === kind}
              filter={{ kind }}
            />
          ))}
        </ul>
      </div>
      <div>
        <h2>By rule</h2>
        <ul>
          {found.map(({ code, label, count }) => (
            <Choice
              key={code}
              name={label}
              count={count}
              isChosen={filter.code === code}
              filter={{ code }}
            />
          ))}
        </ul>
      </div>
      <p>
        {view.rules.length} rules were looked at. Findings warn and change nothing; each goes by
        itself when the record is put right. “Ours” is said of a rule for which no published
        standard was found.
      </p>
    </nav>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly filter: FindingsFilter;
}

/** Chosen again, it is let go of. */
function Choice({ name, count, isChosen, filter }: ChoiceProps) {
  const { programme, days } = useProgrammePage();
  return (
    <li>
      <AppAnchor
        href={findingsHref(programme.slug, days, isChosen ? {} : filter)}
        aria-current={isChosen || undefined}
        stay
      >
        <span>{name}</span> <b>{count}</b>
      </AppAnchor>
    </li>
  );
}
