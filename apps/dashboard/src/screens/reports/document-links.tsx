import type { ArchivedDocument, ArchivedVersion } from "@accord/domain/report-archive";
import { useProgrammePage } from "../../programme-page.ts";
import styles from "./document-links.module.css";

/** The forms in the order they are offered; the parts of a message are read from one of them. */
const FORMS = [
  ["pdf", "PDF"],
  ["docx", "Word"],
  ["xlsx", "Excel"],
  ["html", "Email"],
  ["html-link", "Email with a link"],
  ["json", "Data"],
] as const;

interface DocumentLinksProps {
  readonly version: ArchivedVersion;
  readonly edition: ArchivedDocument["edition"];
  readonly force: { readonly slug: string; readonly name: string } | null;
}

/** The documents of an edition, or with the page of a force, each with its size: the bytes that were issued. */
export function DocumentLinks({ version, edition, force }: DocumentLinksProps) {
  const { programme } = useProgrammePage();
  const slug = force?.slug ?? null;
  const of = version.documents.filter((one) => one.edition === edition && one.force === slug);
  const offered = FORMS.flatMap(([format, name]) => {
    const document = of.find((one) => one.format === format);
    return document ? [{ document, name }] : [];
  });
  if (offered.length === 0) return null;
  const what = [version.title, `version ${version.version}`, edition, force?.name];
  return (
    <ul className={styles["documents"]}>
      {offered.map(({ document, name }) => (
        <li key={document.format}>
          <a href={hrefOf(programme.slug, version.id, document)} download>
            {name}
            <span className="visually-hidden"> of {what.filter(Boolean).join(", ")}</span>
          </a>{" "}
          <span className={styles["size"]}>{sizeWords(document.bytes)}</span>
        </li>
      ))}
    </ul>
  );
}

function hrefOf(programme: string, report: string, { format, edition, force }: ArchivedDocument) {
  const of = new URLSearchParams({
    ...(edition === "public" && { edition }),
    ...(force && { force }),
  });
  const search = of.size > 0 ? `?${of}` : "";
  return `/api/v1/programmes/${programme}/reports/${report}/documents/${format}${search}`;
}

/** "143 kB", "1.2 MB": thousands of bytes, as a file manager says them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
