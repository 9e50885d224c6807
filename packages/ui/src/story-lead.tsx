import type { CellStory } from "@accord/domain/cell-story";
import { formatEffective } from "@accord/domain/format-date";
import type { CellLead } from "@accord/domain/lead";
import type { CellMandate } from "@accord/domain/mandate";
import type { ReactNode } from "react";
import styles from "./story-lead.module.css";

interface StoryLeadProps {
  readonly story: Pick<CellStory, "lead" | "mandate" | "sources">;
  /** What can be done: record, correct, end. */
  readonly leadActions?: ReactNode;
  readonly mandateActions?: ReactNode;
}

/** Who leads a cell and on whose mandate, on the day shown; what is missing is named. */
export function StoryLead({ story, leadActions, mandateActions }: StoryLeadProps) {
  const { lead, mandate } = story;
  return (
    <dl className={styles["lead"]}>
      <dt>Lead</dt>
      <dd>
        {lead ? (
          <Said of={lead} verb="Since" story={story}>
            {[lead.leadName, lead.office].filter(Boolean).join(", ")}
          </Said>
        ) : (
          "Not recorded"
        )}
        {leadActions && <div className={styles["actions"]}>{leadActions}</div>}
      </dd>
      <dt>Mandate</dt>
      <dd>
        {mandate ? (
          <Said of={mandate} verb="Given" story={story}>
            {[mandate.bodyName, mandate.words].filter(Boolean).join(": ")}
          </Said>
        ) : (
          "Not recorded"
        )}
        {mandateActions && <div className={styles["actions"]}>{mandateActions}</div>}
      </dd>
    </dl>
  );
}

interface SaidProps {
  readonly of: CellLead | CellMandate;
  readonly verb: string;
  readonly story: Pick<CellStory, "sources">;
  readonly children: string;
}

function Said({ of: { from, until, source, why }, verb, story, children }: SaidProps) {
  const title = story.sources.find(({ slug }) => slug === source?.slug)?.title;
  const where = [title, source?.place].filter(Boolean).join(", ");
  const since = from.date === null ? "Date not known" : `${verb} ${formatEffective(from)}`;
  return (
    <>
      <b>{children}</b>
      <p className={styles["told"]}>
        {since}
        {until && `, until ${formatEffective(until)}`}. {where || "Source not recorded"}.
        {why && ` ${why}`}
      </p>
    </>
  );
}
