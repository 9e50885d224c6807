import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatEffective } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { PlainTable } from "@accord/ui/plain-table";
import { TextInput } from "@accord/ui/text-input";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useProgramme } from "../../../editor.ts";
import formStyles from "../../matrix/forms.module.css";
import { RegisterFrame } from "../register-frame.tsx";
import styles from "../registers.module.css";
import { useDoing } from "../use-doing.ts";
import { SourceForm } from "./source-form.tsx";

export type ShelvedSource = RouterOutputs["sources"]["shelf"][number];

/** The papers of a programme, with what rests on each. */
export function SourcesScreen() {
  const { slug: programme, name, may } = useProgramme();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.sources.shelf.queryOptions({ programme }));
  const { doing, done, begin, leave, finish } = useDoing<"adding">();
  const [words, setWords] = useState("");
  return (
    <RegisterFrame
      heading="Sources"
      standfirst={`The papers that the record of the ${name} rests on. Those of another programme are not shown.`}
      noun="sources"
      read={read}
      done={done}
    >
      {(sources) => (
        <>
          {doing ? (
            <SourceForm
              programme={programme}
              source={null}
              onLeave={leave}
              onDone={(said) => {
                finish(said);
                void queries.invalidateQueries(trpc.sources.pathFilter());
              }}
            />
          ) : (
            may.includes("edit-registers") && (
              <p className={formStyles["begin"]}>
                <Button id="add-source" kind="primary" onClick={() => begin("adding")}>
                  Add a source
                </Button>
              </p>
            )
          )}
          {sources.length === 0 ? (
            <EmptyState heading="No source yet">
              <p>
                A paper, its publisher and its date, as far as they are known. Every entry can name
                the paper it rests on and the place in it.
              </p>
            </EmptyState>
          ) : (
            <>
              {sources.length > 5 && (
                <div className={styles["search"]}>
                  <TextInput
                    label="Find a source"
                    type="search"
                    value={words}
                    onChange={({ target }) => setWords(target.value)}
                  />
                </div>
              )}
              <SourcesTable programme={programme} sources={sources.filter(isNamed(words))} />
            </>
          )}
        </>
      )}
    </RegisterFrame>
  );
}

interface SourcesTableProps {
  readonly programme: string;
  readonly sources: readonly ShelvedSource[];
}

function SourcesTable({ programme, sources }: SourcesTableProps) {
  return (
    <PlainTable
      stacks
      caption={sources.length === 1 ? "1 source" : `${sources.length} sources`}
      rows={sources}
      keyOf={({ slug }) => slug}
      columns={[
        {
          head: "Title",
          names: true,
          cell: ({ slug, title }) => (
            <Link to="/$programme/sources/$source" params={{ programme, source: slug }}>
              {title}
            </Link>
          ),
        },
        { head: "Publisher", cell: ({ publisher }) => publisher },
        { head: "Date", cell: ({ published }) => formatEffective(published) },
        { head: "Files", number: true, cell: ({ files }) => files.length },
        { head: "Cells", number: true, cell: ({ cells }) => cells },
      ]}
    />
  );
}

function isNamed(words: string): (source: ShelvedSource) => boolean {
  const sought = words.trim().toLowerCase();
  return ({ title, publisher }) => `${title} ${publisher}`.toLowerCase().includes(sought);
}
