import type { ReportingRules } from "@accord/domain/reporting-rules";
import registers from "../registers/registers.module.css";

/** The rules in words, as definitions of a list. */
export function RulesInWords({ approvals, attachUpTo, allowedDomains }: ReportingRules) {
  return (
    <>
      <dt>A report goes out</dt>
      <dd>
        {approvals ? "when one person has checked it and another approved it" : "without approval"}
      </dd>
      <dt>The paper is attached</dt>
      <dd>
        {attachUpTo === "OFFICIAL" ? "up to OFFICIAL; above, as a link" : "whatever its marking"}
      </dd>
      <dt>Addresses may be</dt>
      <dd>
        {allowedDomains.length === 0 ? "of any domain" : `of ${allowedDomains.join(", ")} only`}
      </dd>
    </>
  );
}

/** The rules of a programme, to be read. */
export function RulesFacts(rules: ReportingRules) {
  return (
    <dl className={registers["facts"]}>
      <RulesInWords {...rules} />
    </dl>
  );
}
