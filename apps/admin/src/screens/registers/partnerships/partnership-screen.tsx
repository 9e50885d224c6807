import { useTrpc } from "@accord/client/trpc";
import { formatEffective } from "@accord/domain/format-date";
import { TIER_LABEL } from "@accord/domain/register-words";
import { Button } from "@accord/ui/button";
import { Notice } from "@accord/ui/notice";
import { PlainTable } from "@accord/ui/plain-table";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useProgramme } from "../../../editor.ts";
import { RemoveDialog } from "../../../remove-dialog.tsx";
import formStyles from "../../matrix/forms.module.css";
import { NotFoundScreen } from "../../not-found-screen.tsx";
import { forceWords } from "../../readers/force-words.ts";
import { RegisterFrame } from "../register-frame.tsx";
import styles from "../registers.module.css";
import { RowButton } from "../row-button.tsx";
import { useDoing } from "../use-doing.ts";
import { MemberForm } from "./member-form.tsx";
import { PartnershipForm } from "./partnership-form.tsx";
import { type ListedPartnership, nameIn } from "./partnerships-screen.tsx";

export type ListedMember = ListedPartnership["members"][number];

type Doing =
  | { readonly what: "changing" | "joining" }
  | { readonly what: "dating" | "removing"; readonly member: ListedMember };

/** One partnership: what it is called, how it nests, and who is in it from when to when. */
export function PartnershipScreen() {
  const { slug: programme, may } = useProgramme();
  const { partnership: slug } = useParams({ strict: false });
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.partnerships.list.queryOptions({ programme }));
  const remove = useMutation(trpc.partnerships.removeMember.mutationOptions());
  const { doing, done, begin, leave, finish } = useDoing<Doing>();
  const all = read.data ?? [];
  const partnership = all.find((one) => one.slug === slug);
  if (read.data && !partnership) return <NotFoundScreen />;
  const mayEdit = may.includes("edit-registers");

  function onDone(words: string) {
    finish(words);
    void queries.invalidateQueries(trpc.partnerships.pathFilter());
  }
  return (
    <RegisterFrame
      heading={partnership?.name ?? "Partnership"}
      standfirst="What changes here is seen in every programme. Pages of the past keep the name and the members of then."
      up={
        <Link to="/$programme/partnerships" params={{ programme }}>
          Partnerships
        </Link>
      }
      noun="partnership"
      read={{ ...read, data: partnership }}
      done={done}
      record={`partnership/${slug}`}
    >
      {(partnership) => (
        <>
          {partnership.twice.length > 0 && (
            <Notice tone="person" heading="Two stretches overlap">
              <p>
                {partnership.twice.map(forceWords).join(", ")}: in it twice on one day. Change the
                dates of one of the two.
              </p>
            </Notice>
          )}
          {doing?.what === "changing" ? (
            <PartnershipForm
              programme={programme}
              partnership={partnership}
              onDone={onDone}
              onLeave={leave}
            />
          ) : (
            <>
              <PartnershipFacts partnership={partnership} all={all} />
              {mayEdit && (
                <p className={formStyles["begin"]}>
                  <Button id="change-partnership" onClick={() => begin({ what: "changing" })}>
                    Change name or tier
                  </Button>
                </p>
              )}
            </>
          )}
          <section className={styles["section"]}>
            <PlainTable
              caption="Members"
              rows={partnership.members}
              keyOf={({ id }) => id}
              columns={[
                {
                  head: "Force",
                  names: true,
                  cell: ({ force, name }) => (
                    <Link to="/$programme/forces/$force" params={{ programme, force }}>
                      {name}
                    </Link>
                  ),
                },
                { head: "Joined", cell: ({ from }) => formatEffective(from) },
                {
                  head: "Last day",
                  cell: ({ until }) => (until ? formatEffective(until) : "still in it"),
                },
                ...(mayEdit ? [memberActs(begin)] : []),
              ]}
            />
            {doing?.what === "joining" || doing?.what === "dating" ? (
              <MemberForm
                key={doing.what === "dating" ? doing.member.id : "new"}
                programme={programme}
                partnership={partnership}
                member={doing.what === "dating" ? doing.member : null}
                onDone={onDone}
                onLeave={leave}
              />
            ) : (
              mayEdit && (
                <p className={formStyles["begin"]}>
                  <Button id="add-member" onClick={() => begin({ what: "joining" })}>
                    Add a force
                  </Button>
                </p>
              )
            )}
          </section>
          {doing?.what === "removing" && (
            <RemoveDialog
              name={doing.member.name}
              noun="force"
              standfirst="For a force that was entered by mistake. One that left is given a last day instead. The journal keeps both."
              remove={() =>
                remove.mutateAsync({
                  programme,
                  partnership: partnership.slug,
                  id: doing.member.id,
                })
              }
              readAgain={() => queries.invalidateQueries(trpc.partnerships.pathFilter())}
              onDone={onDone}
              onLeave={leave}
            />
          )}
        </>
      )}
    </RegisterFrame>
  );
}

function memberActs(begin: (what: Doing) => void) {
  return {
    head: <span className="visually-hidden">What can be done</span>,
    cell: (member: ListedMember) => (
      <span className={formStyles["links"]}>
        <RowButton
          id={`date-member-${member.id}`}
          words={member.until ? "Change dates" : "Leaves, or other dates"}
          to={`of ${member.name}`}
          onClick={() => begin({ what: "dating", member })}
        />
        <RowButton
          id={`remove-member-${member.id}`}
          words="Remove"
          to={member.name}
          onClick={() => begin({ what: "removing", member })}
        />
      </span>
    ),
  };
}

interface PartnershipFactsProps {
  readonly partnership: ListedPartnership;
  readonly all: readonly ListedPartnership[];
}

function PartnershipFacts({ partnership, all }: PartnershipFactsProps) {
  const { aliases, tier, inside, around, forces } = partnership;
  const named = (slugs: readonly string[]) =>
    slugs.map((slug) => nameIn(all, slug)).join(", ") || "none";
  return (
    <dl className={styles["facts"]}>
      <dt>Tier</dt>
      <dd>{TIER_LABEL[tier]}</dd>
      <dt>Also written</dt>
      <dd>{aliases.join("; ") || "not recorded"}</dd>
      <dt>Forces today</dt>
      <dd>{forces.map(forceWords).join(", ") || "none"}</dd>
      <dt>Inside, today</dt>
      <dd>{named(inside)}</dd>
      <dt>Has within it, today</dt>
      <dd>{named(around)}</dd>
    </dl>
  );
}
