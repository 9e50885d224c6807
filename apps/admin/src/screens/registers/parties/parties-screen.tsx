import { useTrpc } from "@accord/client/trpc";
import { formatEffective } from "@accord/domain/format-date";
import { CHIEF_OFFICER, POLICING_BODY, partyKindWords } from "@accord/domain/register-words";
import { Button } from "@accord/ui/button";
import { PlainTable } from "@accord/ui/plain-table";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useProgramme } from "../../../editor.ts";
import formStyles from "../../matrix/forms.module.css";
import { RegisterFrame } from "../register-frame.tsx";
import styles from "../registers.module.css";
import { useDoing } from "../use-doing.ts";
import { PartyForm } from "./party-form.tsx";
import { type ListedParty, PartySection } from "./party-section.tsx";

/** The legal persons that sign: two of each force, and any others. */
export function PartiesScreen() {
  const { slug: programme, may } = useProgramme();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.parties.list.queryOptions({ programme }));
  const forces = useQuery(trpc.forces.list.queryOptions({ programme }));
  const { doing, done, begin, leave, finish } = useDoing<"adding">();
  return (
    <RegisterFrame
      heading="Parties"
      standfirst="The legal persons that sign agreements. Each police area has two, a chief officer and a policing body; others may take part. All programmes share them."
      noun="parties"
      read={read}
      done={done}
    >
      {(parties) => {
        const others = parties.filter(({ force }) => force === null);
        return (
          <>
            <section className={styles["section"]}>
              <h2>Parties of no force</h2>
              {doing ? (
                <PartyForm
                  programme={programme}
                  onLeave={leave}
                  onDone={(words) => {
                    finish(words);
                    void queries.invalidateQueries(trpc.parties.pathFilter());
                  }}
                />
              ) : (
                may.includes("edit-registers") && (
                  <p className={formStyles["begin"]}>
                    <Button id="add-party" onClick={() => begin("adding")}>
                      Add a party
                    </Button>
                  </p>
                )
              )}
              {others.length === 0 ? (
                <p className="quiet">
                  None yet: a council, a fire authority or a company that signs beside the police.
                </p>
              ) : (
                others.map((party) => (
                  <PartySection key={party.slug} party={party} forceName={null} level={3} />
                ))
              )}
            </section>
            <section className={styles["section"]}>
              <PlainTable
                stacks
                caption="Parties of the forces, by the names last recorded"
                rows={forces.data ?? []}
                keyOf={({ slug }) => slug}
                columns={[
                  {
                    head: "Force",
                    names: true,
                    cell: ({ slug, name }) => (
                      <Link to="/$programme/forces/$force" params={{ programme, force: slug }}>
                        {name}
                      </Link>
                    ),
                  },
                  ...[CHIEF_OFFICER, POLICING_BODY].map((kind) => ({
                    head: partyKindWords(kind),
                    cell: ({ slug }: { readonly slug: string }) =>
                      lastName(
                        parties.find((party) => party.force === slug && party.kind === kind),
                      ),
                  })),
                ]}
              />
            </section>
          </>
        );
      }}
    </RegisterFrame>
  );
}

function lastName(party: ListedParty | undefined): string {
  const last = party?.succession.at(-1);
  if (!last) return "not recorded";
  return last.until ? `${last.name}, until ${formatEffective(last.until)}` : last.name;
}
