import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import type { Finding, FindingCode } from "@accord/domain/finding";
import { PageAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { FINDINGS_CALM_MS, useCalm } from "../../use-calm.ts";
import { BesidePart } from "./beside-part.tsx";
import styles from "./findings-about.module.css";

interface FindingsAboutProps {
  readonly area: string;
  /** Only what is found of this cell. */
  readonly partnership?: string;
  /** Rules whose findings the page tells elsewhere. */
  readonly except?: readonly FindingCode[];
}

/** What the rules find about an area or one of its cells, by rule; nothing where they find nothing. */
export function FindingsAbout({ area, partnership, except = [] }: FindingsAboutProps) {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  // As many findings as there are in the programme: not while one goes through its days.
  const { asAt, knownAt, since } = useCalm(days, FINDINGS_CALM_MS);
  const { answer } = useLiveRead(
    trpc.findings.read.queryOptions({
      ...{ programme: programme.slug, asAt },
      ...(knownAt && { knownAt }),
      ...(since && { since }),
    }),
  );
  if (!answer) return null;
  const about = answer.findings.filter(
    (finding) => isAbout(finding, { area, partnership }) && !except.includes(finding.code),
  );
  if (about.length === 0) return null;
  const rules = answer.rules.flatMap((rule) => {
    const found = about.filter(({ code }) => code === rule.code);
    return found.length > 0 ? [{ rule, found }] : [];
  });
  return (
    <BesidePart heading="What the rules find">
      <ul className={styles["findings"]}>
        {rules.map(({ rule, found }) => (
          <li key={rule.code} data-severity={rule.severity}>
            <PageAnchor to={{ page: "findings", code: rule.code }}>{rule.label}</PageAnchor>
            {found.slice(0, found.length > MOST + 1 ? MOST : MOST + 1).map(({ key, sentence }) => (
              <p key={key}>{sentence}</p>
            ))}
            {found.length > MOST + 1 && <p>And {found.length - MOST} more.</p>}
          </li>
        ))}
      </ul>
    </BesidePart>
  );
}

/** So many of one rule are told, and one more where it is the last; the page of findings has the rest. */
const MOST = 3;

function isAbout(
  finding: Finding,
  { area, partnership }: { readonly area: string; readonly partnership: string | undefined },
): boolean {
  if (partnership !== undefined) {
    return finding.cells.some((cell) => cell.area === area && cell.partnership === partnership);
  }
  return finding.area === area || finding.cells.some((cell) => cell.area === area);
}
