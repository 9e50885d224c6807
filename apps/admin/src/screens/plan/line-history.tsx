import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { formatEffective, formatInstant } from "@accord/domain/format-date";
import { APPROACH_LABEL } from "@accord/domain/plan-words";
import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Notice } from "@accord/ui/notice";
import { whoWords } from "@accord/ui/who-words";
import { useQuery } from "@tanstack/react-query";
import styles from "../matrix/forms.module.css";
import { dateWords, forcesWords } from "./plan-line-words.ts";
import type { Line } from "./plan-screen.tsx";

interface LineHistoryProps {
  readonly programme: string;
  readonly line: Line;
  readonly onClose: () => void;
}

/** Every version of a line, the last recorded first, with who recorded it and why. */
export function LineHistory({ programme, line, onClose }: LineHistoryProps) {
  const trpc = useTrpc();
  const read = useQuery(trpc.plan.line.queryOptions({ programme, line: line.line }));
  return (
    <Dialog open onClose={onClose} heading={`History of the line of ${line.areaName}`}>
      {read.error ? (
        <Notice tone="late">
          <p>{refusalOf(read.error).message}</p>
        </Notice>
      ) : !read.data ? (
        <LoadingShape says="Reading the line" rows={3} columns={1} />
      ) : (
        <ol>
          {read.data.versions.map((version) => {
            const said = `${APPROACH_LABEL[version.approach]}, ${forcesWords(version.forces)}, ${dateWords(version.implementation)}`;
            return (
              <li key={version.id} className={styles["after"]}>
                <p>{version.replacedAt ? <s>{said}</s> : <b>{said}</b>}</p>
                <p className="quiet small">
                  From {formatEffective(version.from)}
                  {version.until && `, ending ${formatEffective(version.until)}`}.{" "}
                  {version.why && `${version.why} `}
                  Recorded {formatInstant(version.recordedAt)}, by {whoWords(version.by)}.
                  {version.replacedAt && ` Replaced ${formatInstant(version.replacedAt)}.`}
                </p>
              </li>
            );
          })}
        </ol>
      )}
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
