import { useTrpc } from "@accord/client/trpc";
import { FILE_ENDINGS, MOST_FILE_BYTES } from "@accord/domain/source-file";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { Field } from "@accord/ui/field";
import { PlainTable } from "@accord/ui/plain-table";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef } from "react";
import { errorAt } from "../../../problems.ts";
import { useAttempt } from "../../../use-attempt.ts";
import formStyles from "../../matrix/forms.module.css";
import styles from "../registers.module.css";
import type { ShelvedSource } from "./sources-screen.tsx";

interface SourceFilesProps {
  readonly programme: string;
  readonly source: ShelvedSource;
  readonly mayEdit: boolean;
  readonly onDone: (words: string) => void;
}

const FIELDS = { file: "source-file", base64: "source-file", fileName: "source-file" } as const;

/** The files a paper came in, to be read again, and a way to keep another. */
export function SourceFiles({ programme, source, mayEdit, onDone }: SourceFilesProps) {
  const trpc = useTrpc();
  const attach = useMutation(trpc.sources.attach.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const input = useRef<HTMLInputElement>(null);

  function record(event: FormEvent) {
    event.preventDefault();
    const file = input.current?.files?.[0];
    if (!file) return setProblems([{ field: FIELDS.file, message: "Choose a file first." }]);
    if (file.size > MOST_FILE_BYTES) {
      const message = "This file is larger than 8 MB. Give the link of the paper instead.";
      return setProblems([{ field: FIELDS.file, message }]);
    }
    void attempt(async () => {
      const base64 = await base64Of(file);
      const { slug } = source;
      await attach.mutateAsync({ programme, source: slug, fileName: file.name, base64 });
      if (input.current) input.current.value = "";
      onDone(`${file.name} is kept.`);
    });
  }

  return (
    <section className={styles["section"]}>
      <h2>Files</h2>
      {source.files.length === 0 ? (
        <p className="quiet">No file of this paper is kept.</p>
      ) : (
        <PlainTable
          caption="The files of this paper"
          captionHidden
          rows={source.files}
          keyOf={({ sha256 }) => sha256}
          columns={[
            {
              head: "File",
              names: true,
              cell: ({ sha256, fileName }) => (
                <a
                  href={`/api/v1/programmes/${programme}/sources/${source.slug}/file?sha256=${sha256}`}
                  download={fileName}
                >
                  {fileName}
                </a>
              ),
            },
            { head: "Size", number: true, cell: ({ byteCount }) => sizeWords(byteCount) },
            { head: "SHA-256", cell: ({ sha256 }) => <code>{sha256.slice(0, 12)}…</code> },
          ]}
        />
      )}
      {mayEdit && (
        <form
          className={`${formStyles["form"]} ${formStyles["narrow"]} ${styles["attach"]}`}
          onSubmit={record}
          noValidate
        >
          <ErrorSummary problems={problems} />
          <Field
            id={FIELDS.file}
            error={errorAt(problems, FIELDS.file)}
            label="Keep a file of this paper"
            hint={`At most 8 MB: ${FILE_ENDINGS.join(", ")}.`}
          >
            {({ className: _, ...parts }) => (
              <input
                {...parts}
                ref={input}
                type="file"
                accept={FILE_ENDINGS.join(",")}
                className={styles["file"]}
              />
            )}
          </Field>
          <div className={formStyles["actions"]}>
            <Button type="submit" busy={busy}>
              Keep file
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

function sizeWords(byteCount: number): string {
  return byteCount < 1_024_000
    ? `${Math.max(1, Math.round(byteCount / 1_024))} kB`
    : `${(byteCount / 1_048_576).toFixed(1)} MB`;
}

const LETTERS_AT_ONCE = 0x8000;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = "";
  for (let start = 0; start < bytes.length; start += LETTERS_AT_ONCE) {
    letters += String.fromCharCode(...bytes.subarray(start, start + LETTERS_AT_ONCE));
  }
  return btoa(letters);
}
