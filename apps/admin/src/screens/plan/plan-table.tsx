import type { Approach } from "@accord/domain/plan";
import { APPROACH_LABEL } from "@accord/domain/plan-words";
import { type Status, statusLabel } from "@accord/domain/status";
import { buttonLook } from "@accord/ui/button";
import { StageMark } from "@accord/ui/mark";
import { PlainTable } from "@accord/ui/plain-table";
import { Link } from "@tanstack/react-router";
import styles from "../matrix/forms.module.css";
import { dateWords, forcesWords } from "./plan-line-words.ts";
import type { Line, Plan } from "./plan-screen.tsx";
import own from "./plan-table.module.css";

interface PlanTableProps {
  readonly plan: Plan;
  readonly approach: Approach;
  /** The lines of this approach. */
  readonly lines: readonly Line[];
  readonly mayEdit: boolean;
  readonly onChange: (line: Line) => void;
  readonly onEnd: (line: Line) => void;
  readonly onHistory: (line: Line) => void;
}

/** The lines of one approach: what each says, of which forces, by when, and what the matrix says of the area. */
export function PlanTable(props: PlanTableProps) {
  const { plan, approach, lines, mayEdit, onChange, onEnd, onHistory } = props;
  const programme = plan.programme.slug;
  const named = new Set(plan.lines.flatMap(({ area, forces }) => (forces.length > 0 ? area : [])));
  const act = (words: string, line: Line, does: (line: Line) => void) => (
    <button type="button" className={buttonLook("link")} onClick={() => does(line)}>
      {words}
      <span className="visually-hidden"> {line.wording ?? line.areaName}</span>
    </button>
  );
  return (
    <PlainTable
      stacks
      caption={`${APPROACH_LABEL[approach]}: ${lines.length === 1 ? "1 line" : `${lines.length} lines`}`}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          head: "Business area",
          names: true,
          cell: ({ area, areaName, wording, note }) => (
            <span className={own["area"]}>
              <Link to="/$programme/areas/$area" params={{ programme, area }}>
                {areaName}
              </Link>
              {wording && isOther(wording, areaName) && (
                <span className={own["printed"]}>“{wording}”</span>
              )}
              {note && <span className={own["printed"]}>{note}</span>}
            </span>
          ),
        },
        {
          head: "Heading",
          cell: ({ heading }) => <span className={own["narrow"]}>{heading}</span>,
        },
        {
          head: "Forces",
          cell: ({ area, forces }) => (
            <span className={own["narrow"]}>
              {forces.length > 0 ? (
                <b>{forcesWords(forces)} alone</b>
              ) : (
                <span className="quiet">{named.has(area) ? "all others" : "all"}</span>
              )}
            </span>
          ),
        },
        {
          head: "Date",
          cell: ({ implementation }) => (
            <span className={`${own["narrow"]} ${implementation ? "" : "quiet"}`}>
              {dateWords(implementation)}
            </span>
          ),
        },
        {
          head: "What the matrix says",
          cell: (line) => <MatrixSays plan={plan} line={line} />,
        },
        {
          head: <span className="visually-hidden">What can be done</span>,
          cell: (line) => (
            <span className={`${styles["links"]} ${own["links"]}`}>
              {mayEdit && act("Change", line, onChange)}
              {mayEdit && line.until === null && act("End", line, onEnd)}
              {act("History", line, onHistory)}
            </span>
          ),
        },
      ]}
    />
  );
}

/** The plan's words beside the register's, where they are not the same. */
function isOther(wording: string, areaName: string): boolean {
  return wording.replaceAll("/ ", "/").toLowerCase() !== areaName.toLowerCase();
}

function MatrixSays({ plan, line }: { readonly plan: Plan; readonly line: Line }) {
  if (!line.isRow) return <span className="quiet">not a row of the matrix</span>;
  if (line.cells.length === 0) return <span className="quiet">nothing recorded</span>;
  return (
    <ul className={own["cells"]}>
      {line.cells.map(({ partnership, status, sourceWording }) => (
        <li key={partnership}>
          <StageMark status={(status as Status | null) ?? "needs-review"} size="small" />
          <Link
            to="/$programme/matrix"
            params={{ programme: plan.programme.slug }}
            search={{ asAt: plan.asAt, cell: `${line.area}/${partnership}` }}
          >
            {plan.partnerships.find(({ slug }) => slug === partnership)?.name ?? partnership}
          </Link>{" "}
          {status ? statusLabel(status as Status) : `“${sourceWording}”`}
        </li>
      ))}
    </ul>
  );
}
