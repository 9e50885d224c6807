import { Notice } from "@accord/ui/notice";
import { ProgressBar } from "@accord/ui/progress-bar";
import { DocumentsList } from "./documents-list.tsx";
import styles from "./draft.module.css";
import type { DraftView } from "./draft-view.ts";

interface DraftDocumentsProps {
  readonly draft: DraftView;
  /** "January 2011". */
  readonly title: string;
}

/** The documents of a draft, or how far the worker has come with them. */
export function DraftDocuments({ draft, title }: DraftDocumentsProps) {
  const { documents, programme, state } = draft;
  if (documents === null || state === "issued" || state === "dropped") return null;
  return (
    <section aria-labelledby="draft-documents">
      <h2 id="draft-documents" className={styles["head"]}>
        Documents
      </h2>
      <p role="status" className="visually-hidden">
        {ALOUD[documents.state]}
      </p>
      {documents.state === "failed" ? (
        <Notice tone="late" live heading="The documents could not be made">
          <p>{documents.outcome ?? "Compose it again."}</p>
        </Notice>
      ) : documents.state !== "done" ? (
        <ProgressBar
          says={`${documents.kept.length} of ${documents.wanted} documents made`}
          aloud=""
          done={documents.kept.length}
          total={documents.wanted}
        />
      ) : (
        <>
          <DocumentsList
            at={`/api/v1/programmes/${programme}/compositions/${documents.composition}`}
            of={`the draft of ${title}`}
            documents={documents.kept}
          />
          <p className="quiet small">
            They go out as they are. The link of the email leads to the report once it is issued.
          </p>
        </>
      )}
    </section>
  );
}

/** One word at the beginning and one at the end: nobody listens to a count. */
const ALOUD = {
  waiting: "The documents are being made.",
  claimed: "The documents are being made.",
  done: "The documents are there.",
  failed: "",
} as const satisfies Record<NonNullable<DraftView["documents"]>["state"], string>;
