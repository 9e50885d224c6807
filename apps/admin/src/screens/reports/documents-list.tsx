import { DocumentFormat } from "@accord/domain/report";
import styles from "../matrix/forms.module.css";
import { forceWords } from "../readers/force-words.ts";

/** A document as a list shows it. */
export interface ListedDocument {
  readonly edition: "official" | "public";
  readonly force: string | null;
  readonly format: string;
  readonly bytes: number;
}

interface DocumentsListProps {
  /** The address the documents stand under. */
  readonly at: string;
  /** What they are documents of, for those who hear the links alone. */
  readonly of: string;
  readonly documents: readonly ListedDocument[];
}

const FORMAT_WORDS = {
  pdf: "PDF",
  html: "Email",
  txt: "Email as text",
  json: "Data (JSON)",
  xlsx: "Spreadsheet (Excel)",
  docx: "Word",
  "html-link": "Email with a link",
  "txt-link": "Email with a link, as text",
} as const satisfies Record<DocumentFormat, string>;

/** More forces than these stand behind one line: nobody steps through thirty links to what comes after. */
const FEW = 2;

/** A link to each document of a report, those of one edition and force together. */
export function DocumentsList({ at, of, documents }: DocumentsListProps) {
  const groups = [...Map.groupBy(documents, groupOf)];
  const [only] = groups;
  if (groups.length === 1 && only) {
    return <Links {...{ at, of }} documents={only[1]} />;
  }
  const ofForces = groups.filter(([, [one]]) => typeof one?.force === "string");
  const isMany = ofForces.length > FEW;
  const list = (some: typeof groups) => (
    <dl className={styles["groups"]}>
      {some.map(([group, its]) => (
        <div key={group}>
          <dt>{group}</dt>
          <dd>
            <Links at={at} of={`${of}, ${group}`} documents={its} />
          </dd>
        </div>
      ))}
    </dl>
  );
  if (!isMany) return list(groups);
  return (
    <>
      {list(groups.filter((group) => !ofForces.includes(group)))}
      <details className={styles["more"]}>
        <summary>
          With the pages of {ofForces.length} forces
          <span className="visually-hidden">, {of}</span>
        </summary>
        {list(ofForces)}
      </details>
    </>
  );
}

function Links({ at, of, documents }: DocumentsListProps) {
  return (
    <span className={styles["links"]}>
      {documents.map(({ edition, force, format, bytes }) => (
        <a
          key={`${edition} ${force} ${format}`}
          href={`${at}/documents/${format}${queryOf({ edition, force })}`}
          target="_blank"
          rel="noreferrer"
        >
          {wordsOf(format)}
          <span className="visually-hidden">
            {" "}
            of {of}, {Math.ceil(bytes / 1000)} kB, opens a new tab
          </span>
        </a>
      ))}
    </span>
  );
}

function groupOf({ edition, force }: ListedDocument): string {
  if (edition === "public") return "Public edition";
  return force === null ? "Official" : `With the page of ${forceWords(force)}`;
}

function queryOf({ edition, force }: Pick<ListedDocument, "edition" | "force">): string {
  const query = new URLSearchParams({
    ...(edition === "public" ? { edition } : {}),
    ...(force === null ? {} : { force }),
  });
  return query.size === 0 ? "" : `?${query}`;
}

function wordsOf(format: string): string {
  const known = DocumentFormat.safeParse(format);
  return known.success ? FORMAT_WORDS[known.data] : format.toUpperCase();
}
