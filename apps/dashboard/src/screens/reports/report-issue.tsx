import type { IssuedReport } from "@accord/domain/report-archive";
import { Notice } from "@accord/ui/notice";
import { AppAnchor } from "../../page-anchor.tsx";
import { useProgrammePage } from "../../programme-page.ts";
import { DocumentLinks } from "./document-links.tsx";
import { compareHref, reportHref } from "./report-address.ts";
import styles from "./report-issue.module.css";

/** Whether it still is what was issued, and the latest; its documents, its versions and the reports beside it. */
export function ReportIssue({ report }: { readonly report: IssuedReport }) {
  const { programme } = useProgrammePage();
  const { version, versions, seal, leaf, pages } = report;
  const latest = versions.at(-1);
  const { kind, period } = version;
  const isPublic = version.documents.some(({ edition }) => edition === "public");
  return (
    <section className={styles["issue"]} aria-label="How it was issued">
      {!seal.isIntact && (
        <Notice tone="late" heading="What is stored is not what was issued">
          <p>
            {capital(seal.changed.join(", "))}: not as line {seal.line} of the journal says. Tell
            whoever keeps this register, and do not rely on this page.
          </p>
        </Notice>
      )}
      {version.isSuperseded && latest && (
        <Notice tone="person" heading={`Superseded by version ${latest.version}`}>
          <p>
            {latest.reason}{" "}
            <AppAnchor href={reportHref(programme.slug, { kind, period })}>
              Read version {latest.version}
            </AppAnchor>{" "}
            or{" "}
            <AppAnchor
              href={compareHref(programme.slug, version, { kind, period, version: latest.version })}
            >
              see what changed
            </AppAnchor>
            .
          </p>
        </Notice>
      )}
      <div className={styles["rows"]}>
        {leaf && (
          <div className={styles["of"]}>
            <span>With the page of {leaf.force.name}:</span>
            <DocumentLinks version={version} edition="official" force={leaf.force} />
          </div>
        )}
        <div className={styles["of"]}>
          {leaf && <span>Without it:</span>}
          <DocumentLinks version={version} edition="official" force={null} />
        </div>
        {isPublic && (
          <div className={styles["of"]}>
            <span>For the public:</span>
            <DocumentLinks version={version} edition="public" force={null} />
          </div>
        )}
      </div>
      <Ways report={report} pages={pages} />
    </section>
  );
}

interface WaysProps {
  readonly report: IssuedReport;
  readonly pages: IssuedReport["pages"];
}

/** To its other versions, to the reports before and after it, and to the page of another force. */
function Ways({ report, pages }: WaysProps) {
  const { programme } = useProgrammePage();
  const { version, versions, earlier, later, leaf } = report;
  const { kind, period } = version;
  const others = pages.filter(({ slug }) => slug !== leaf?.force.slug);
  return (
    <ul className={styles["ways"]}>
      {earlier && (
        <li>
          <AppAnchor href={reportHref(programme.slug, earlier)}>
            Before it: {earlier.title}
          </AppAnchor>
        </li>
      )}
      {later && (
        <li>
          <AppAnchor href={reportHref(programme.slug, later)}>After it: {later.title}</AppAnchor>
        </li>
      )}
      {earlier && (
        <li>
          <AppAnchor href={compareHref(programme.slug, earlier, version)}>
            Compare with {earlier.title}
          </AppAnchor>
        </li>
      )}
      {versions
        .filter((one) => one.version !== version.version)
        .map((one) => (
          <li key={one.version}>
            <AppAnchor href={reportHref(programme.slug, { kind, period, version: one.version })}>
              Version {one.version}
            </AppAnchor>
          </li>
        ))}
      {others.map(({ slug, name }) => (
        <li key={slug}>
          <AppAnchor
            href={reportHref(programme.slug, { kind, period, version: version.version }, slug)}
          >
            With the page of {name}
          </AppAnchor>
        </li>
      ))}
    </ul>
  );
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
