import { DocumentFormat } from "@accord/domain/report";
import styles from "../matrix/forms.module.css";

interface DocumentsListProps {
  /** The address the documents stand under. */
  readonly at: string;
  /** What they are documents of, for those who hear the links alone. */
  readonly of: string;
  readonly documents: readonly { readonly format: string; readonly bytes: number }[];
}

const FORMAT_WORDS = {
  pdf: "PDF",
  html: "Web page",
  txt: "Plain text",
  json: "Data (JSON)",
  xlsx: "Spreadsheet (Excel)",
  docx: "Word",
  "html-link": "Web page, with a link to the paper",
  "txt-link": "Plain text, with a link to the paper",
} as const satisfies Record<DocumentFormat, string>;

/** A link to each document of a report. */
export function DocumentsList({ at, of, documents }: DocumentsListProps) {
  return (
    <span className={styles["links"]}>
      {documents.map(({ format, bytes }) => (
        <a key={format} href={`${at}/documents/${format}`} target="_blank" rel="noreferrer">
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

function wordsOf(format: string): string {
  const known = DocumentFormat.safeParse(format);
  return known.success ? FORMAT_WORDS[known.data] : format.toUpperCase();
}
