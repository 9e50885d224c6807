import type { AreaEvent, AreaSaying } from "@accord/domain/area-events";
import type { AreaPage } from "@accord/domain/area-page";
import type { Who } from "@accord/domain/cell-story";
import { formatDate, formatEffective } from "@accord/domain/format-date";
import { quoted } from "@accord/domain/summary-english";
import { StageMark } from "@accord/ui/mark";
import { AS } from "@accord/ui/table-roles";
import { whoWords } from "@accord/ui/who-words";
import styles from "./area-events.module.css";
import { CellAnchor } from "./cell-anchor.tsx";

interface AreaEventsProps {
  readonly page: Pick<AreaPage, "programme" | "area" | "name" | "events" | "lines">;
}

/** Every entry in two times, with the source's own words; what was replaced stays, struck through. */
export function AreaEvents({ page }: AreaEventsProps) {
  const programmes = new Map(page.lines.map((line) => [line.programme, line.programmeName]));
  return (
    <table className={styles["events"]} {...AS.table}>
      <caption className="visually-hidden">
        Entries for {page.name}: when each took effect, when it was recorded, what it says
      </caption>
      <thead {...AS.rowGroup}>
        <tr {...AS.row}>
          <th scope="col" {...AS.columnHeader}>
            Effective
          </th>
          <th scope="col" {...AS.columnHeader}>
            Recorded
          </th>
          <th scope="col" {...AS.columnHeader}>
            What happened
          </th>
        </tr>
      </thead>
      <tbody {...AS.rowGroup}>
        {page.events.map((event) => (
          <tr key={event.key} {...AS.row}>
            <th scope="row" {...AS.rowHeader} className={styles["when"]}>
              {formatEffective(event.effective)}
              {coarse(event) && <span>{coarse(event)}</span>}
              {event.isLater && <span>after the day shown</span>}
            </th>
            <td {...AS.cell} className={styles["recorded"]}>
              <i className={styles["phone"]}>Recorded </i>
              {formatDate(event.recordedOn)}
              <By by={event.by} proposedBy={event.proposedBy} />
            </td>
            <td {...AS.cell}>
              <ul>
                {event.sayings.map((saying) => (
                  <Saying key={`${saying.kind} ${saying.id}`} saying={saying} area={page.area} />
                ))}
              </ul>
              <p className={styles["source"]}>
                {sourceWords(event)}
                {event.programme !== page.programme &&
                  ` (${programmes.get(event.programme) ?? event.programme})`}
              </p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function coarse({ effective }: AreaEvent): string | null {
  if (effective.precision === "month") return "month only";
  return effective.precision === "year" ? "year only" : null;
}

function By({ by, proposedBy }: { readonly by: Who | null; readonly proposedBy: Who | null }) {
  if (!by) return null;
  return (
    <span>
      by {whoWords(by)}
      {proposedBy && `, proposed by ${whoWords(proposedBy)}`}
    </span>
  );
}

function sourceWords({ source, place, sayings }: AreaEvent): string {
  if (!source) {
    return sayings.every(({ kind }) => kind === "comment")
      ? "No paper named"
      : "Source not recorded";
  }
  return [source.title, place].filter(Boolean).join(", ");
}

function Saying({ saying, area }: { readonly saying: AreaSaying; readonly area: string }) {
  const { replaced, partnership, partnershipName } = saying;
  if (saying.kind === "comment") {
    return (
      <li className={styles["saying"]}>
        <span />
        <div>
          <b>Comment on the row:</b> {saying.said}
        </div>
      </li>
    );
  }
  return (
    <li className={styles["saying"]} data-replaced={replaced !== null || undefined}>
      <span>
        {saying.status && <StageMark status={saying.status} size="small" ink={!!replaced} />}
      </span>
      <div>
        {saying.claim === "also-said" && <em>Another source says: </em>}
        {saying.isCorrection && <em>Correction: </em>}
        {partnership && (
          <CellAnchor programme={saying.programme} area={area} partnership={partnership}>
            {partnershipName}
          </CellAnchor>
        )}{" "}
        {saying.before && (
          <>
            <span className="visually-hidden">from </span>
            <s>{saying.before}</s>
            <span className="visually-hidden"> to</span>{" "}
          </>
        )}
        <b>{replaced ? <s>{saying.said}</s> : saying.said}</b>
        {saying.wording && saysMore(saying) && (
          <>
            {" "}
            <span className={styles["words"]}>{quoted(saying.wording)}</span>
          </>
        )}
        {replaced && (
          <span className={styles["note"]}>
            {replaced.as === "withdrawn" ? "Withdrawn" : "Corrected"} on {formatDate(replaced.on)}
            {replaced.why ? `: ${replaced.why}` : "."}
          </span>
        )}
        {saying.why && <span className={styles["note"]}>{saying.why}</span>}
        {saying.reason && <span className={styles["note"]}>Reason: {saying.reason}</span>}
        {saying.comment && <span className={styles["note"]}>{saying.comment}</span>}
      </div>
    </li>
  );
}

/** Whether the source's words say something that the label does not, letter case aside. */
function saysMore({ wording, said }: AreaSaying): boolean {
  return wording !== null && wording.toLowerCase() !== said.toLowerCase();
}
