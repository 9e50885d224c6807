import { useTrpc } from "@accord/client/trpc";
import { formatEffective } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useProgramme } from "../../../editor.ts";
import formStyles from "../../matrix/forms.module.css";
import { NotFoundScreen } from "../../not-found-screen.tsx";
import { PartySection } from "../parties/party-section.tsx";
import { RegisterFrame } from "../register-frame.tsx";
import styles from "../registers.module.css";
import { useDoing } from "../use-doing.ts";
import { ForceForm } from "./force-form.tsx";
import type { ListedForce } from "./forces-screen.tsx";

/** One force: what it is called, its code and dates, its two parties and what they were called. */
export function ForceScreen() {
  const { slug: programme, may } = useProgramme();
  const { force: slug } = useParams({ strict: false });
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.forces.list.queryOptions({ programme }));
  const parties = useQuery(trpc.parties.list.queryOptions({ programme }));
  const { doing, done, begin, leave, finish } = useDoing<"changing">();
  const force = read.data?.find((one) => one.slug === slug);
  if (read.data && !force) return <NotFoundScreen />;
  const mayEdit = may.includes("edit-registers");
  return (
    <RegisterFrame
      heading={force?.name ?? "Force"}
      standfirst="What changes here is seen in every programme. Pages of the past keep the name of then."
      up={
        <Link to="/$programme/forces" params={{ programme }}>
          Forces
        </Link>
      }
      noun="force"
      read={{ ...read, data: force }}
      done={done}
      record={`force/${slug}`}
    >
      {(force) => (
        <>
          {doing ? (
            <ForceForm
              programme={programme}
              force={force}
              onLeave={leave}
              onDone={(words) => {
                finish(words);
                void queries.invalidateQueries(trpc.forces.pathFilter());
              }}
            />
          ) : (
            <>
              <ForceFacts force={force} />
              {mayEdit && (
                <p className={formStyles["begin"]}>
                  <Button id="change-force" onClick={() => begin("changing")}>
                    Change name or dates
                  </Button>
                </p>
              )}
            </>
          )}
          <section className={styles["section"]}>
            <h2>Its parties</h2>
            <p className="quiet">
              The legal persons that sign agreements. What each was called is entered where a paper
              says so.
            </p>
            {parties.data
              ?.filter((party) => party.force === force.slug)
              .map((party) => (
                <PartySection key={party.slug} party={party} forceName={force.name} level={3} />
              ))}
          </section>
        </>
      )}
    </RegisterFrame>
  );
}

function ForceFacts({ force }: { readonly force: ListedForce }) {
  const { aliases, onsCode, region, dates } = force;
  return (
    <dl className={styles["facts"]}>
      <dt>Also called</dt>
      <dd>{aliases.join("; ") || "not recorded"}</dd>
      <dt>Code of the police force area</dt>
      <dd>{onsCode}</dd>
      <dt>Region</dt>
      <dd>{region}</dd>
      <dt>Dates</dt>
      <dd>
        {dates
          ? `from ${formatEffective(dates.from)}${dates.until ? ` until ${formatEffective(dates.until)}` : ""}`
          : "not recorded"}
      </dd>
    </dl>
  );
}
