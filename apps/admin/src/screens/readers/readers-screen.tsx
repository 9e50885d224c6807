import { refusalOf } from "@accord/client/refusal";
import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { Button, buttonLook } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page, PageFooter } from "@accord/ui/page";
import { PlainTable } from "@accord/ui/plain-table";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { AppMasthead } from "../../app-masthead.tsx";
import { DoneNotice } from "../../done-notice.tsx";
import { useProgramme } from "../../editor.ts";
import { RemoveDialog } from "../../remove-dialog.tsx";
import { useTitle } from "../../use-title.ts";
import styles from "../matrix/forms.module.css";
import { useDoing } from "../registers/use-doing.ts";
import { forceWords } from "./force-words.ts";
import { ReaderForm } from "./reader-form.tsx";

export type ListedReader = RouterOutputs["readers"]["list"][number];

type Doing =
  | { readonly what: "adding" }
  | { readonly what: "changing" | "removing"; readonly reader: ListedReader };

/** Who the reports of a programme go to: offices and their addresses. */
export function ReadersScreen() {
  const programme = useProgramme();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.readers.list.queryOptions({ programme: programme.slug }));
  const remove = useMutation(trpc.readers.remove.mutationOptions());
  const { doing, done, begin, leave, finish } = useDoing<Doing>();
  useTitle("Readers");

  const mayEdit = programme.may.includes("edit-registers");
  const readers = read.data;

  function onDone(words: string) {
    finish(words);
    void queries.invalidateQueries(trpc.readers.pathFilter());
  }

  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <h1>Readers of the reports</h1>
      <p className="standfirst">
        Each report of the {programme.name} goes to every office on this list, once. A reader is an
        office, not a person: when the holder changes, change the address.
      </p>
      {done && <DoneNotice words={done} />}
      {doing?.what === "adding" || doing?.what === "changing" ? (
        <ReaderForm
          key={doing?.what === "changing" ? doing.reader.id : "new"}
          programme={programme.slug}
          reader={doing?.what === "changing" ? doing.reader : null}
          onDone={onDone}
          onLeave={leave}
        />
      ) : (
        mayEdit && (
          <p className={styles["begin"]}>
            <Button id="add-reader" kind="primary" onClick={() => begin({ what: "adding" })}>
              Add a reader
            </Button>
          </p>
        )
      )}
      {read.error && !readers ? (
        <ErrorState heading="The readers could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : !readers ? (
        <LoadingShape says="Reading the readers" rows={5} columns={2} />
      ) : readers.length === 0 ? (
        <EmptyState heading="Nobody is on the list yet">
          <p>Until somebody is, a report that is sent is filed and goes to no one.</p>
        </EmptyState>
      ) : (
        <PlainTable
          caption={readers.length === 1 ? "1 reader" : `${readers.length} readers`}
          rows={readers}
          keyOf={({ id }) => id}
          columns={[
            { head: "Office", names: true, cell: ({ office }) => office },
            { head: "Address", cell: ({ address }) => address },
            { head: "Force page first", cell: ({ force }) => (force ? forceWords(force) : "none") },
            ...(mayEdit
              ? [
                  {
                    head: <span className="visually-hidden">What can be done</span>,
                    cell: (reader: ListedReader) => (
                      <span className={styles["links"]}>
                        <button
                          type="button"
                          className={buttonLook("link")}
                          onClick={() => begin({ what: "changing", reader })}
                        >
                          Change<span className="visually-hidden"> {reader.office}</span>
                        </button>
                        <button
                          type="button"
                          className={buttonLook("link")}
                          onClick={() => begin({ what: "removing", reader })}
                        >
                          Remove<span className="visually-hidden"> {reader.office}</span>
                        </button>
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {doing?.what === "removing" && (
        <RemoveDialog
          name={doing.reader.office}
          noun="reader"
          standfirst="Later reports do not go there. What was sent stays on record."
          remove={() => remove.mutateAsync({ programme: programme.slug, id: doing.reader.id })}
          readAgain={() => queries.invalidateQueries(trpc.readers.pathFilter())}
          onDone={onDone}
          onLeave={leave}
        />
      )}
    </Page>
  );
}
