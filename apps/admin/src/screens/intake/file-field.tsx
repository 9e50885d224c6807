import { Field } from "@accord/ui/field";
import { FILE_ENDINGS } from "./hand-in-file.ts";
import styles from "./take-in.module.css";

interface FileFieldProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** A file to choose, or to drop anywhere on the area around it. */
export function FileField({ id, error, busy, onFile }: FileFieldProps) {
  return (
    <div className={styles["file"]}>
      <Field
        id={id}
        label="Or choose a file"
        hint="Word (.docx), Excel (.xlsx), .csv, .tsv, .txt or .html. It can be dropped here, too. The file is kept as the source."
        error={error}
      >
        {(parts) => (
          <input
            {...parts}
            type="file"
            accept={FILE_ENDINGS.join(",")}
            aria-disabled={busy || undefined}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file && !busy) onFile(file);
              // The same file can be chosen again once it is mended.
              target.value = "";
            }}
          />
        )}
      </Field>
    </div>
  );
}
