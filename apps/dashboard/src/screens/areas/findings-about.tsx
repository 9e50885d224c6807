import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import type { FindingCode } from "@accord/domain/finding";
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
  // Worked out of all of the programme: not while one goes through its days.
  const { asAt, knownAt, since } = useCalm(days, FINDINGS_CALM_MS);
  const { answer } = useLiveRead(
    trpc.findings.about.queryOptions({
      ...{ programme: programme.slug, asAt, area },
      ...(partnership && { partnership }),
      ...(knownAt && { knownAt }),
      ...(since && { since }),
    }),
  );
  if (!answer) return null;
  const rules = answer.rules
    .filter(({ code }) => !except.includes(code))
    .map((rule) => ({ rule, found: answer.findings.filter(({ code }) => code === rule.code) }));
  if (rules.length === 0) return null;
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
