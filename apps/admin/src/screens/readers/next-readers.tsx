import { Fragment } from "react";
import registers from "../registers/registers.module.css";
import { RulesInWords } from "../reporting-rules/rules-facts.tsx";
import { nextWords, type ReaderList } from "./reader-words.ts";

const NEXT = { monthly: "Next monthly report", quarterly: "Next quarterly report" } as const;

/** Whom the next reports would go to as the list stands today, and by which rules. */
export function NextReaders({ next, bodies, rules }: ReaderList) {
  return (
    <dl className={registers["facts"]}>
      {next.map((report) => {
        const body = bodies.find(({ slug }) => slug === report.body);
        return (
          <Fragment key={report.kind}>
            <dt>{NEXT[report.kind]}</dt>
            <dd>
              <strong>{nextWords(report)}</strong>
              {body && `, for ${body.name}`}
            </dd>
          </Fragment>
        );
      })}
      <RulesInWords {...rules} />
    </dl>
  );
}
