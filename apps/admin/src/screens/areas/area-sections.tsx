import { useTrpc } from "@accord/client/trpc";
import { RELATION_LABEL, successionWords } from "@accord/domain/area-words";
import type { SourcePlace } from "@accord/domain/entry";
import { formatEffective, formatInstant } from "@accord/domain/format-date";
import { buttonLook } from "@accord/ui/button";
import { PlainTable } from "@accord/ui/plain-table";
import { whoWords } from "@accord/ui/who-words";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useProgramme } from "../../editor.ts";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import styles from "../matrix/forms.module.css";
import type { Story } from "./area-screen.tsx";
import { AreaLink } from "./areas-screen.tsx";

interface AreaSectionsProps {
  readonly story: Story;
  readonly onDone: (act: number, words: string) => void;
  readonly onEnd: (relation: Story["relations"][number]) => void;
  readonly onUndo: (succession: Story["successions"][number]) => Promise<void>;
}

/** What is known of an area, table by table. What it has none of is left out, but for its names. */
export function AreaSections({ story, onDone, onEnd, onUndo }: AreaSectionsProps) {
  const programme = useProgramme();
  const trpc = useTrpc();
  const remove = useMutation(trpc.areas.removeAlias.mutationOptions());
  const { problems, attempt } = useAttempt();
  const mayEdit = programme.may.includes("edit-registers");
  const drop = (name: string) =>
    void attempt(async () => {
      const { act } = await remove.mutateAsync({
        programme: programme.slug,
        area: story.slug,
        name,
      });
      onDone(act, `${story.name} is no longer called ${name}.`);
    });

  return (
    <>
      <RefusedNotices problems={problems} />
      <Section heading="Other names">
        {story.aliases.length === 0 ? (
          <p className="quiet">It goes by no other name.</p>
        ) : (
          <PlainTable
            caption="Other names, and why each means the same thing"
            captionHidden
            rows={story.aliases}
            keyOf={({ name }) => name}
            columns={[
              { head: "Name", names: true, cell: ({ name }) => name },
              {
                head: "Why it means the same thing",
                cell: ({ reason }) => reason ?? <span className="quiet">not recorded</span>,
              },
              { head: "Source", cell: ({ source }) => sourceWords(source) },
              ...(mayEdit
                ? [
                    {
                      head: <span className="visually-hidden">What can be done</span>,
                      cell: ({ name }: Story["aliases"][number]) => (
                        <span className={styles["links"]}>
                          <button
                            type="button"
                            className={buttonLook("link")}
                            onClick={() => drop(name)}
                          >
                            Remove<span className="visually-hidden"> {name}</span>
                          </button>
                        </span>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        {story.formerNames.map(({ name, until }) => (
          <p key={`${name} ${until}`} className="quiet small">
            Called {name} until {formatInstant(until)}.
          </p>
        ))}
      </Section>
      <Section heading="Rows of matrices">
        {story.rows.length === 0 ? (
          <p className="quiet">
            It is a row of no matrix
            {story.planLines > 0 ? ": it is known from the work plan." : "."}
          </p>
        ) : (
          <PlainTable
            caption="Rows of matrices"
            captionHidden
            rows={story.rows}
            keyOf={({ programme: slug, from }) => `${slug} ${from.date}`}
            columns={[
              {
                head: "Programme",
                names: true,
                cell: ({ programme: slug, programmeName }) => (
                  <Link to="/$programme/matrix" params={{ programme: slug }} search={{}}>
                    {programmeName}
                  </Link>
                ),
              },
              { head: "Group", cell: ({ groupName }) => groupName },
              { head: "From", cell: ({ from }) => formatEffective(from) },
              {
                head: "Until",
                cell: ({ until }) => (until ? formatEffective(until) : "it lasts"),
              },
            ]}
          />
        )}
        {story.planLines > 0 && (
          <p className="small">
            <Link to="/$programme/plan" params={{ programme: programme.slug }}>
              {story.planLines === 1 ? "One line" : `${story.planLines} lines`} of the work plan
            </Link>
          </p>
        )}
      </Section>
      {story.relations.length > 0 && (
        <Section heading="How it bears on others">
          <PlainTable
            caption="How it bears on others"
            captionHidden
            rows={story.relations}
            keyOf={({ id }) => id}
            columns={[
              {
                head: "It is or does",
                cell: ({ kind, isFrom }) => RELATION_LABEL[kind][isFrom ? "from" : "to"],
              },
              {
                head: "Area",
                names: true,
                cell: ({ other }) => <AreaLink programme={programme.slug} area={other} />,
              },
              { head: "Where", cell: ({ partnership }) => partnership?.name ?? "everywhere" },
              { head: "Why", cell: ({ reason }) => reason },
              { head: "From", cell: ({ from }) => formatEffective(from) },
              {
                head: "Until",
                cell: ({ until }) => (until ? formatEffective(until) : "it lasts"),
              },
              { head: "Source", cell: ({ source }) => sourceWords(source) },
              ...(mayEdit
                ? [
                    {
                      head: <span className="visually-hidden">What can be done</span>,
                      cell: (relation: Story["relations"][number]) =>
                        relation.until === null && (
                          <span className={styles["links"]}>
                            <button
                              type="button"
                              className={buttonLook("link")}
                              onClick={() => onEnd(relation)}
                            >
                              End<span className="visually-hidden"> {relation.other.name}</span>
                            </button>
                          </span>
                        ),
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      )}
      {story.successions.length > 0 && (
        <Section heading="Merged and split">
          <ul>
            {story.successions.map((succession) => (
              <li key={succession.act} className={styles["after"]}>
                <p>{successionWords(succession)}</p>
                <p className="quiet small">
                  {succession.reason} Recorded {formatInstant(succession.recordedAt)}, by{" "}
                  {whoWords(succession.by)}.
                </p>
                <p className={styles["links"]}>
                  {[...succession.areas, ...succession.into]
                    .filter(({ slug }) => slug !== story.slug)
                    .map((area) => (
                      <AreaLink key={area.slug} programme={programme.slug} area={area} />
                    ))}
                  {mayEdit && (
                    <button
                      type="button"
                      className={buttonLook("link")}
                      onClick={() => void attempt(() => onUndo(succession))}
                    >
                      Undo the {succession.kind}
                    </button>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className={styles["below"]}>
      <h2 className="section-head">{heading}</h2>
      {children}
    </section>
  );
}

function sourceWords(source: SourcePlace | null): ReactNode {
  return source ? (source.place ?? source.slug) : <span className="quiet">not recorded</span>;
}
