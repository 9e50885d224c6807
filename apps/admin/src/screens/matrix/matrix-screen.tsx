import { refusalOf } from "@accord/client/refusal";
import { useLiveMatrix } from "@accord/client/use-live-matrix";
import { formatDate } from "@accord/domain/format-date";
import type { MatrixView } from "@accord/domain/matrix";
import { AsAtBar } from "@accord/ui/as-at-bar";
import { CopyTable } from "@accord/ui/copy-table";
import { DayForm } from "@accord/ui/day-form";
import { ErrorState } from "@accord/ui/error-state";
import { FindArea } from "@accord/ui/find-area";
import { LoadingShape } from "@accord/ui/loading-shape";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { MatrixTable } from "@accord/ui/matrix-table";
import { Page, PageFooter } from "@accord/ui/page";
import { ReadingBar } from "@accord/ui/reading-bar";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { openingDay, useEditor, useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import { CellPanel } from "./cell-panel.tsx";
import { ConfirmMatrix } from "./confirm-matrix.tsx";
import { useDrafts } from "./drafts.ts";
import { EmptyProgramme } from "./empty-programme.tsx";
import { useKeptTerms } from "./kept-terms.ts";
import { type MatrixAddress, matrixHref, openedCell } from "./matrix-address.ts";
import { MatrixEditor } from "./matrix-editor.tsx";
import styles from "./matrix-screen.module.css";
import { MoveShowAsAt } from "./move-show-as-at.tsx";
import { Standfirst } from "./standfirst.tsx";
import { useRecorded } from "./use-recorded.ts";

/** The matrix of a programme for those who keep it: its editors change it as a grid, others open its cells. */
export function MatrixScreen() {
  const programme = useProgramme();
  const { session } = useEditor();
  const address = useSearch({ from: "/signed-in/$programme/matrix" });
  const navigate = useNavigate({ from: "/$programme/matrix" });
  const { slug } = programme;
  const asAt = address.asAt ?? openingDay(programme, session);
  const matrix = useLiveMatrix({ programme: slug, asAt });
  const drafts = useDrafts(session.id, slug);
  const own = useRecorded(session.id, slug, session.today);
  const [terms, setTerms] = useKeptTerms(session.id, slug, programme.showAsAt);
  const [words, setWords] = useState("");
  const open = useOpened(address);
  const mayEdit = programme.may.includes("edit-matrix");
  useTitle(`${programme.name}: the record`);

  const toCell = useCallback(
    (place: MatrixPlace | null) => {
      const cell = place ? `${place.area}/${place.partnership}` : undefined;
      void navigate({ search: (before) => ({ ...before, cell }) });
    },
    [navigate],
  );
  const cellHref = useCallback(
    (area: string, partnership: string) =>
      matrixHref(slug, { asAt, cell: `${area}/${partnership}` }),
    [slug, asAt],
  );
  const toDay = (day: string) => void navigate({ search: (before) => ({ ...before, asAt: day }) });

  const moveShowAsAt = (day: string) =>
    programme.may.includes("edit-registers") && <MoveShowAsAt programme={slug} day={day} />;

  const { view } = matrix;
  const areas = useMemo(() => areasNamed(view, words), [view, words]);
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      bar={
        view ? (
          <AsAtBar
            asAt={view.asAt}
            knownAt={view.knownAt}
            knownAtChosen={false}
            today={session.today}
            showAsAt={programme.showAsAt}
            dayHref={(day) => matrixHref(slug, { ...address, asAt: day })}
            onDay={toDay}
            onKnownOn={toAllKnown}
            rail={<DayForm label="Another day" shows="that day" day={view.asAt} onDay={toDay} />}
          />
        ) : (
          <ReadingBar asAt={asAt} state={matrix.error ? "not-read" : "reading"} />
        )
      }
      panel={
        open && (
          <CellPanel
            programme={programme}
            place={open}
            asAt={asAt}
            terms={terms}
            drafts={drafts}
            isOwnAct={own.isOwnAct}
            moveShowAsAt={moveShowAsAt}
            onRecorded={own.add}
            onClose={() => toCell(null)}
          />
        )
      }
      footer={
        view && <PageFooter marking={programme.marking} asAt={view.asAt} knownAt={view.knownAt} />
      }
    >
      <h1>The record of the {programme.name}</h1>
      {matrix.error && !view ? (
        <ErrorState heading="The matrix could not be read" onRetry={matrix.readAgain}>
          <p>{refusalOf(matrix.error).message}</p>
        </ErrorState>
      ) : view && view.areas.length === 0 && view.partnerships.length === 0 ? (
        <EmptyProgramme />
      ) : view ? (
        <>
          <Standfirst view={view} cellHref={cellHref} onOpen={toCell} />
          <div className={styles["tools"]}>
            <FindArea value={words} onChange={setWords} />
            <CopyTable view={view} areas={areas} />
            {mayEdit && <ConfirmMatrix view={view} />}
          </div>
          {mayEdit ? (
            <MatrixEditor
              programme={programme}
              view={view}
              caption={captionOf(programme.name, view)}
              cellHref={cellHref}
              changed={matrix.changed}
              areas={areas}
              open={open}
              onOpen={toCell}
              drafts={drafts}
              terms={terms}
              onTerms={setTerms}
              own={own}
              moveShowAsAt={moveShowAsAt}
            />
          ) : (
            <MatrixTable
              view={view}
              caption={captionOf(programme.name, view)}
              cellHref={cellHref}
              onOpen={toCell}
              selected={open}
              changed={matrix.changed}
              areas={areas}
              opensBlanks
            />
          )}
        </>
      ) : (
        <LoadingShape says="Reading the matrix" />
      )}
    </Page>
  );
}

/** The editor always shows all that is known. */
function toAllKnown() {}

/** The areas whose names or aliases hold what is typed; null for all. */
function areasNamed(view: MatrixView | null, words: string): ReadonlySet<string> | null {
  const sought = words.trim().toLowerCase();
  if (!view || sought === "") return null;
  const found = view.areas.filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.toLowerCase().includes(sought)),
  );
  return new Set(found.map(({ slug }) => slug));
}

function captionOf(programme: string, { asAt }: MatrixView): string {
  return `The status matrix of the ${programme}, as at ${formatDate(asAt)}`;
}

/** The cell of the address, the same object while the address says the same. */
function useOpened({ cell }: MatrixAddress): MatrixPlace | null {
  return useMemo(() => openedCell({ cell }), [cell]);
}
