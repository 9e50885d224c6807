import { useTrpc } from "@accord/client/trpc";
import { isAllowedAddress, isPast, sharedSeatsOf } from "@accord/domain/recipients";
import { Button } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { Notice } from "@accord/ui/notice";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isAdministrator, useEditor, useProgramme } from "../../editor.ts";
import { RemoveDialog } from "../../remove-dialog.tsx";
import styles from "../matrix/forms.module.css";
import { RegisterFrame } from "../registers/register-frame.tsx";
import { useDoing } from "../registers/use-doing.ts";
import { NextReaders } from "./next-readers.tsx";
import { ReaderForm } from "./reader-form.tsx";
import { ReaderGroups } from "./reader-groups.tsx";
import { type ListedReader, type ReaderList, sharedSeatWords } from "./reader-words.ts";
import { nameOf } from "./readers-table.tsx";

type Doing =
  | { readonly what: "adding" }
  | { readonly what: "changing" | "removing"; readonly reader: ListedReader };

/** Who the reports of a programme go to: offices of its bodies, their holders, and how the paper goes. */
export function ReadersScreen() {
  const { slug: programme, name, may } = useProgramme();
  const { session } = useEditor();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.readers.page.queryOptions({ programme }));
  const remove = useMutation(trpc.readers.remove.mutationOptions());
  const { doing, done, begin, leave, finish } = useDoing<Doing>();
  const mayEdit = may.includes("edit-registers");

  function onDone(words: string) {
    finish(words);
    void queries.invalidateQueries(trpc.readers.pathFilter());
  }

  return (
    <RegisterFrame
      heading="Readers of the reports"
      standfirst={
        <>
          Who gets the reports of the {name}: each address once. A reader is an office, not a
          person: when the holder changes, give the old one a last day and add the new one.
        </>
      }
      noun="readers"
      read={read}
      done={done}
    >
      {(list) => (
        <>
          <NextReaders {...list} />
          {isAdministrator(session) && (
            <p className={styles["begin"]}>
              <Link to="/reporting-rules">Rules for the reports</Link>
            </p>
          )}
          <ToLookAt {...list} />
          {doing?.what === "adding" || doing?.what === "changing" ? (
            <ReaderForm
              key={doing.what === "changing" ? doing.reader.id : "new"}
              programme={programme}
              reader={doing.what === "changing" ? doing.reader : null}
              list={list}
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
          {list.readers.length === 0 ? (
            <EmptyState heading="Nobody is on the list yet">
              <p>Until somebody is, a report that is sent is filed and goes to no one.</p>
            </EmptyState>
          ) : (
            <ReaderGroups
              list={list}
              onDo={mayEdit ? (what, reader) => begin({ what, reader }) : null}
            />
          )}
          {doing?.what === "removing" && (
            <RemoveDialog
              name={nameOf(doing.reader)}
              noun="reader"
              standfirst="Nothing more is sent there, not even what is already waiting. What was sent stays on record."
              remove={() => remove.mutateAsync({ programme, id: doing.reader.id })}
              readAgain={() => queries.invalidateQueries(trpc.readers.pathFilter())}
              onDone={onDone}
              onLeave={leave}
            />
          )}
        </>
      )}
    </RegisterFrame>
  );
}

/** What of the list needs somebody to look at it: seats that two hold, and addresses that nothing goes to. */
function ToLookAt({ readers, today, rules }: ReaderList) {
  const current = readers.filter((reader) => !isPast(reader, today));
  const seats = sharedSeatsOf(current);
  const refused = current.filter(({ address }) => !isAllowedAddress(address, rules.allowedDomains));
  return (
    <>
      {seats.length > 0 && (
        <Notice tone="person" heading="Two hold one office, and both get the reports">
          {seats.map((seat) => (
            <p key={seat.readers.map(({ id }) => id).join()}>{sharedSeatWords(seat)}</p>
          ))}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="late" heading="Nothing is sent to these addresses">
          <p>
            Their domain is not among those allowed:{" "}
            {refused.map(({ address }) => address).join(", ")}.
          </p>
        </Notice>
      )}
    </>
  );
}
