import { formatDate, formatDayOf, formatInstant } from "@accord/domain/format-date";
import type { ArchivedVersion, ReportArchive } from "@accord/domain/report-archive";
import { digits, verb } from "@accord/domain/summary-english";
import { EmptyState } from "@accord/ui/empty-state";
import { AppAnchor } from "../../page-anchor.tsx";
import { PageSection } from "../../page-section.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { useReader } from "../../reader.ts";
import { useTitle } from "../../use-title.ts";
import styles from "./archive-list.module.css";
import { CompareForm } from "./compare-form.tsx";
import { DocumentLinks } from "./document-links.tsx";
import { signedWords } from "./issue-words.ts";
import { compareHref, reportHref } from "./report-address.ts";

const KINDS = [
  ["monthly", "Monthly, for the chief constables"],
  ["quarterly", "Quarterly, for the joint committee"],
] as const;

/** Every issued report: what it found, who answers for it, and its documents as they were sent. */
export function ArchiveList({ archive }: { readonly archive: ReportArchive }) {
  const { programme } = useProgrammePage();
  const current = archive.versions.filter(({ isSuperseded }) => !isSuperseded);
  const title =
    current.length === 0
      ? "No report has been issued yet"
      : `${digits(current.length)} ${verb(current.length, "report", "reports")} issued, each kept as it was sent`;
  useTitle(`Reports: ${title}`);
  return (
    <>
      <p className={styles["kicker"]}>Reports of {programme.name}</p>
      <h1>{title}</h1>
      {current.length === 0 ? (
        <EmptyState heading="A report stands here from the moment it is issued">
          <p>
            It can then be read on screen, compared with another and downloaded in every form it was
            sent in, for as long as this register is kept.
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="standfirst">
            What a report says is frozen when it is issued. What became known later stands in the
            next one as restated, or in a correction, which is a version of its own.
          </p>
          <CompareForm versions={archive.versions} />
          {KINDS.map(([kind, name]) => (
            <Kind key={kind} name={name} archive={archive} kind={kind} />
          ))}
        </>
      )}
    </>
  );
}

interface KindProps {
  readonly kind: ArchivedVersion["kind"];
  readonly name: string;
  readonly archive: ReportArchive;
}

function Kind({ kind, name, archive }: KindProps) {
  const versions = archive.versions.filter((one) => one.kind === kind);
  const periods = versions.filter(({ isSuperseded }) => !isSuperseded);
  if (periods.length === 0) return null;
  return (
    <PageSection title={name}>
      <ol className={styles["periods"]}>
        {periods.map((version) => (
          <Period
            key={version.period}
            version={version}
            earlier={versions.filter((one) => one.period === version.period && one.isSuperseded)}
            forces={archive.forces}
          />
        ))}
      </ol>
    </PageSection>
  );
}

interface PeriodProps {
  readonly version: ArchivedVersion;
  /** The versions before it, the latest first. */
  readonly earlier: readonly ArchivedVersion[];
  readonly forces: ReportArchive["forces"];
}

function Period({ version, earlier, forces }: PeriodProps) {
  const { programme } = useProgrammePage();
  const { asAt, knownAt, marking, issuedAt, finding, reason } = version;
  const { kind, period } = version;
  return (
    <li className={styles["period"]}>
      <div>
        <h3 className={styles["title"]}>
          <AppAnchor href={reportHref(programme.slug, { kind, period })}>{version.title}</AppAnchor>
        </h3>
        <p className={styles["days"]}>
          <b>{marking}</b>, issued {formatDayOf(issuedAt)}
        </p>
        <p className={styles["days"]}>
          As at {formatDate(asAt)}, known at {formatInstant(knownAt)}
        </p>
      </div>
      <div>
        <p className={styles["finding"]}>{finding}</p>
        {reason && (
          <p className={styles["correction"]}>
            <b>Version {version.version}, a correction.</b> {reason} {version.corrected}
          </p>
        )}
        <p className={styles["days"]}>{signedWords(version)}</p>
        {earlier.map((one) => (
          <p key={one.version} className={styles["days"]}>
            <AppAnchor
              href={reportHref(programme.slug, { kind, period, version: one.version })}
            >{`Version ${one.version}`}</AppAnchor>
            , issued {formatDayOf(one.issuedAt)}, is superseded.{" "}
            <AppAnchor href={compareHref(programme.slug, one, version)}>
              What changed<span className="visually-hidden"> in {version.title}</span>
            </AppAnchor>
          </p>
        ))}
      </div>
      <Downloads version={version} forces={forces} />
    </li>
  );
}

/** A force's own reader finds the report with their force's page first. */
function Downloads({ version, forces }: Pick<PeriodProps, "version" | "forces">) {
  const { session } = useReader();
  const own = forces.find(({ slug }) => slug === session.force) ?? null;
  const others = forces.filter(
    ({ slug }) => slug !== own?.slug && version.documents.some(({ force }) => force === slug),
  );
  const isReleased = version.documents.some(({ edition }) => edition === "public");
  return (
    <div className={styles["downloads"]}>
      {own && version.documents.some(({ force }) => force === own.slug) && (
        <>
          <p className={styles["of"]}>With the page of {own.name} first</p>
          <DocumentLinks version={version} edition="official" force={own} />
        </>
      )}
      <DocumentLinks version={version} edition="official" force={null} />
      {isReleased && (
        <>
          <p className={styles["of"]}>For the public</p>
          <DocumentLinks version={version} edition="public" force={null} />
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary className="small">With the page of a force first</summary>
          {others.map((force) => (
            <div key={force.slug}>
              <p className={styles["of"]}>{force.name}</p>
              <DocumentLinks version={version} edition="official" force={force} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}
