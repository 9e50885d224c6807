import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { TIER_LABEL } from "@accord/domain/register-words";
import { Button } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { PlainTable } from "@accord/ui/plain-table";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useProgramme } from "../../../editor.ts";
import formStyles from "../../matrix/forms.module.css";
import { forceWords } from "../../readers/force-words.ts";
import { RegisterFrame } from "../register-frame.tsx";
import { useDoing } from "../use-doing.ts";
import { PartnershipForm } from "./partnership-form.tsx";

export type ListedPartnership = RouterOutputs["partnerships"]["list"][number];

/** Every partnership of the register, with who is in it today. */
export function PartnershipsScreen() {
  const { slug: programme, may } = useProgramme();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.partnerships.list.queryOptions({ programme }));
  const { doing, done, begin, leave, finish } = useDoing<"adding">();
  return (
    <RegisterFrame
      heading="Partnerships"
      standfirst="Named sets of forces. They overlap and nest; members join and leave, and a partnership stays what it is. All programmes share them: which are columns of this programme is laid out under Rows and columns."
      noun="partnerships"
      read={read}
      done={done}
    >
      {(partnerships) => (
        <>
          {doing ? (
            <PartnershipForm
              programme={programme}
              partnership={null}
              onLeave={leave}
              onDone={(words) => {
                finish(words);
                void queries.invalidateQueries(trpc.partnerships.pathFilter());
              }}
            />
          ) : (
            may.includes("edit-registers") && (
              <p className={formStyles["begin"]}>
                <Button id="add-partnership" kind="primary" onClick={() => begin("adding")}>
                  Add a partnership
                </Button>
              </p>
            )
          )}
          {partnerships.length === 0 ? (
            <EmptyState heading="No partnership yet">
              <p>Add the sets of forces that work together, such as Norfolk/Suffolk.</p>
            </EmptyState>
          ) : (
            <PlainTable
              stacks
              caption={
                partnerships.length === 1 ? "1 partnership" : `${partnerships.length} partnerships`
              }
              rows={partnerships}
              keyOf={({ slug }) => slug}
              columns={[
                {
                  head: "Partnership",
                  names: true,
                  cell: ({ slug, name }) => (
                    <Link
                      to="/$programme/partnerships/$partnership"
                      params={{ programme, partnership: slug }}
                    >
                      {name}
                    </Link>
                  ),
                },
                { head: "Tier", cell: ({ tier }) => TIER_LABEL[tier] },
                {
                  head: "Forces today",
                  cell: ({ forces }) => forces.map(forceWords).join(", ") || "none",
                },
                {
                  head: "Inside",
                  cell: ({ inside }) => inside.map((slug) => nameIn(partnerships, slug)).join(", "),
                },
              ]}
            />
          )}
        </>
      )}
    </RegisterFrame>
  );
}

/** What a partnership is called. */
export function nameIn(partnerships: readonly ListedPartnership[], slug: string): string {
  return partnerships.find((one) => one.slug === slug)?.name ?? slug;
}
