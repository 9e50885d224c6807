import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatEffective } from "@accord/domain/format-date";
import { partyKindWords } from "@accord/domain/register-words";
import { Button } from "@accord/ui/button";
import { PlainTable } from "@accord/ui/plain-table";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { DoneNotice } from "../../../done-notice.tsx";
import { useProgramme } from "../../../editor.ts";
import { RemoveDialog } from "../../../remove-dialog.tsx";
import formStyles from "../../matrix/forms.module.css";
import styles from "../registers.module.css";
import { RowButton } from "../row-button.tsx";
import { useDoing } from "../use-doing.ts";
import { SuccessionForm } from "./succession-form.tsx";

export type ListedParty = RouterOutputs["parties"]["list"][number];
export type ListedName = ListedParty["succession"][number];

type Doing =
  | { readonly what: "recording" }
  | { readonly what: "correcting" | "removing"; readonly name: ListedName };

interface PartySectionProps {
  readonly party: ListedParty;
  /** The name of its force; null for a party of none. */
  readonly forceName: string | null;
  readonly level: 2 | 3;
}

/** A party and what it was called, from when to when. */
export function PartySection({ party, forceName, level }: PartySectionProps) {
  const { slug: programme, may } = useProgramme();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const sources = useQuery(
    trpc.sources.list.queryOptions({ programme }, { enabled: may.includes("edit-matrix") }),
  );
  const remove = useMutation(trpc.parties.removeSuccession.mutationOptions());
  const { doing, done, begin, leave, finish } = useDoing<Doing>();
  const mayEdit = may.includes("edit-registers");
  const words = partyWords(party, forceName);
  const Heading = `h${level}` as const;
  const { succession } = party;

  function onDone(said: string) {
    finish(said);
    void queries.invalidateQueries(trpc.parties.pathFilter());
  }
  const sourceWords = ({ source, hasSource }: ListedName) =>
    sources.data?.find(({ slug }) => slug === source)?.title ??
    (hasSource ? "recorded" : "not recorded");

  return (
    <section className={styles["party"]}>
      <Heading>{words}</Heading>
      {done && <DoneNotice words={done} />}
      {succession.length === 0 ? (
        <p className="quiet">What it was called: not recorded.</p>
      ) : (
        <PlainTable
          stacks
          caption={`What the ${words.toLowerCase()} was called`}
          captionHidden
          rows={succession}
          keyOf={({ id }) => id}
          columns={[
            { head: "Name", names: true, cell: ({ name }) => name },
            { head: "From", cell: ({ from }) => formatEffective(from) },
            { head: "Until", cell: ({ until }) => (until ? formatEffective(until) : "today") },
            { head: "Source", cell: sourceWords },
            ...(mayEdit
              ? [
                  {
                    head: <span className="visually-hidden">What can be done</span>,
                    cell: (name: ListedName) => (
                      <span className={formStyles["links"]}>
                        <RowButton
                          id={`correct-name-${name.id}`}
                          words="Correct"
                          to={name.name}
                          onClick={() => begin({ what: "correcting", name })}
                        />
                        <RowButton
                          id={`remove-name-${name.id}`}
                          words="Remove"
                          to={name.name}
                          onClick={() => begin({ what: "removing", name })}
                        />
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {doing?.what === "recording" || doing?.what === "correcting" ? (
        <SuccessionForm
          key={doing.what === "correcting" ? doing.name.id : "new"}
          programme={programme}
          party={party.slug}
          words={words}
          name={doing.what === "correcting" ? doing.name : null}
          onDone={onDone}
          onLeave={leave}
        />
      ) : (
        mayEdit && (
          <p className={formStyles["begin"]}>
            <Button id={`record-${party.slug}`} onClick={() => begin({ what: "recording" })}>
              Record a name<span className="visually-hidden"> of the {words.toLowerCase()}</span>
            </Button>
          </p>
        )
      )}
      {doing?.what === "removing" && (
        <RemoveDialog
          name={doing.name.name}
          noun="name"
          standfirst="For a name that was entered by mistake. One that ended is given an end instead. The journal keeps both."
          remove={() => remove.mutateAsync({ programme, party: party.slug, id: doing.name.id })}
          readAgain={() => queries.invalidateQueries(trpc.parties.pathFilter())}
          onDone={onDone}
          onLeave={leave}
        />
      )}
    </section>
  );
}

/** "Policing body, Norfolk Constabulary"; a party of no force by its last name. */
function partyWords({ kind, succession }: ListedParty, forceName: string | null): string {
  if (forceName) return partyKindWords(kind);
  return succession.at(-1)?.name ?? partyKindWords(kind);
}
