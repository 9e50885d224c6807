import { INTAKE_LIMITS, type IntakeComplaint } from "@accord/domain/intake";
import { Button } from "@accord/ui/button";
import type { FieldProblem } from "@accord/ui/error-summary";
import { ErrorSummary } from "@accord/ui/error-summary";
import { TextArea } from "@accord/ui/text-area";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { errorAt } from "../../problems.ts";
import { ComplaintsList } from "./complaints-list.tsx";
import { FileField } from "./file-field.tsx";
import { megabytes } from "./hand-in-file.ts";
import type { PastedTable } from "./intake-hand-over.ts";
import { canReadClipboard, pastedTable, readClipboard } from "./read-clipboard.ts";
import styles from "./take-in.module.css";

export const HAND_IN_FIELDS = { paste: "take-in-paste", file: "take-in-file" } as const;

interface HandInProps {
  readonly busy: boolean;
  readonly problems: readonly FieldProblem[];
  readonly complaints: readonly IntakeComplaint[];
  readonly onPasted: (table: PastedTable) => void;
  readonly onFile: (file: File) => void;
  readonly onProblem: (problem: FieldProblem) => void;
}

const COUNT = new Intl.NumberFormat("en-GB");

/** The first step: a table comes in by paste, by button or as a file. Nothing is read before it does. */
export function HandIn(props: HandInProps) {
  const { busy, problems, complaints, onPasted, onFile, onProblem } = props;
  const [words, setWords] = useState("");
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onPasted);
  useEffect(() => {
    latest.current = onPasted;
  });

  // Wherever the focus is: Ctrl V on this page means this table.
  useEffect(() => {
    function takePaste(event: ClipboardEvent) {
      const table = pastedTable(event.clipboardData);
      if (!table) return;
      event.preventDefault();
      latest.current(table);
    }
    document.addEventListener("paste", takePaste);
    return () => document.removeEventListener("paste", takePaste);
  }, []);

  const complain = (message: string) => onProblem({ field: HAND_IN_FIELDS.paste, message });

  async function pasteByButton() {
    try {
      const table = await readClipboard();
      if (table) onPasted(table);
      else complain("The clipboard holds no table. Copy it in Word first, then come back.");
    } catch {
      complain("The browser does not let this button read. Press Ctrl V in the field instead.");
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    const table = pastedTable(event.dataTransfer);
    if (file) onFile(file);
    else if (table) onPasted(table);
  }

  return (
    <>
      <ErrorSummary problems={problems} />
      <ComplaintsList complaints={complaints} />
      <section
        className={styles["handIn"]}
        aria-label="The table"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <div>
          <TextArea
            id={HAND_IN_FIELDS.paste}
            label="Paste the table here"
            hint="In Word, Excel or Outlook select the whole table and copy it, then press Ctrl V on this page. Its plain words do, too."
            error={errorAt(problems, HAND_IN_FIELDS.paste)}
            rows={5}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <div className={styles["actions"]}>
            {canReadClipboard() && (
              <Button kind="primary" busy={busy} onClick={() => void pasteByButton()}>
                Paste
              </Button>
            )}
            {words.trim() !== "" && (
              <Button busy={busy} onClick={() => onPasted({ html: null, text: words })}>
                Read these words
              </Button>
            )}
          </div>
        </div>
        <FileField
          id={HAND_IN_FIELDS.file}
          error={errorAt(problems, HAND_IN_FIELDS.file)}
          busy={busy}
          onFile={onFile}
        />
      </section>
      <p className="small quiet" role="status">
        {busy && "Reading the table."}
      </p>
      <p className="small quiet">
        At most {COUNT.format(INTAKE_LIMITS.rows)} rows, {INTAKE_LIMITS.columns} columns and{" "}
        {COUNT.format(INTAKE_LIMITS.wordsInCell)} characters in a cell; a file of up to{" "}
        {megabytes(INTAKE_LIMITS.fileBytes)}, {megabytes(INTAKE_LIMITS.unpackedBytes)} unpacked; a
        paste of up to {megabytes(INTAKE_LIMITS.pasteBytes)}. What cannot be read in{" "}
        {INTAKE_LIMITS.seconds} seconds is refused.
      </p>
    </>
  );
}
