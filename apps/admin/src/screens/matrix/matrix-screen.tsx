import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { useLiveMatrix } from "@accord/client/use-live-matrix";
import { formatDate } from "@accord/domain/format-date";
import type { MatrixView } from "@accord/domain/matrix";
import { AsAtBar } from "@accord/ui/as-at-bar";
import { ErrorState } from "@accord/ui/error-state";
import { FindArea } from "@accord/ui/find-area";
import { KeyHint, KeyHints } from "@accord/ui/key-hint";
import { LoadingShape } from "@accord/ui/loading-shape";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { MatrixTable } from "@accord/ui/matrix-table";
import { Page, PageFooter } from "@accord/ui/page";
import { ReadingBar } from "@accord/ui/reading-bar";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { openingDay, useEditor, useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import { CellPanel } from "./cell-panel.tsx";
import { ConfirmMatrix } from "./confirm-matrix.tsx";
import { DayRail } from "./day-rail.tsx";
import { useDrafts } from "./drafts.ts";
import { matrixHref, openedCell } from "./matrix-address.ts";
import styles from "./matrix-screen.module.css";
import { MoveShowAsAt } from "./move-show-as-at.tsx";
import { RecordedList } from "./recorded-list.tsx";
import type { Recorded } from "./recording.ts";
import { Standfirst } from "./standfirst.tsx";
import { type PickedStanding, pickedBy } from "./status-keys.ts";

/** The matrix of a programme for those who keep it: every cell opens, and a letter begins an entry. */
export function MatrixScreen() {
  const programme = useProgramme();
  const { session } = useEditor();
  const address = useSearch({ from: "/signed-in/$programme/matrix" });
  const navigate = useNavigate({ from: "/$programme/matrix" });
  const queries = useQueryClient();
  const trpc = useTrpc();
  const asAt = address.asAt ?? openingDay(programme, session);
  const matrix = useLiveMatrix({ programme: programme.slug, asAt });
  const drafts = useDrafts();
  const [picked, setPicked] = useState<PickedStanding | null>(null);
  const [recorded, setRecorded] = useState<readonly Recorded[]>([]);
  const ownActs = useRef(new Set<number>());
  const [words, setWords] = useState("");
  const open = openedCell(address);
  useTitle(`${programme.name}: the record`);

  const { slug } = programme;
  const toCell = useCallback(
    (place: MatrixPlace | null, pick: PickedStanding | null = null) => {
      setPicked(pick);
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

  const isOwnAct = useCallback((act: number) => ownActs.current.has(act), []);

  function keep(next: Recorded) {
    ownActs.current.add(next.act);
    setRecorded((before) => [next, ...before]);
    // Our own change need not wait for the stream to tell of it.
    void queries.invalidateQueries(trpc.matrix.pathFilter());
  }

  function pick(event: KeyboardEvent) {
    const standing = pickedBy(event);
    const place = standing && placeOf(event.target as HTMLElement);
    if (!place || !programme.may.includes("edit-matrix")) return;
    event.preventDefault();
    toCell(place, standing);
  }

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
            rail={<DayRail day={view.asAt} onDay={toDay} />}
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
            startsOn={openingDay(programme, session)}
            picked={picked}
            drafts={drafts}
            isOwnAct={isOwnAct}
            moveShowAsAt={(day) =>
              programme.may.includes("edit-registers") && (
                <MoveShowAsAt programme={slug} day={day} />
              )
            }
            onRecorded={keep}
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
      ) : view ? (
        <>
          <Standfirst view={view} cellHref={cellHref} onOpen={toCell} />
          <div className={styles["tools"]}>
            <FindArea value={words} onChange={setWords} />
            {programme.may.includes("edit-matrix") && <ConfirmMatrix view={view} />}
          </div>
          <RecordedList
            programme={slug}
            recorded={recorded}
            onChange={(before, after) => {
              ownActs.current.add(after.act);
              setRecorded((all) => all.map((one) => (one === before ? after : one)));
              void queries.invalidateQueries(trpc.matrix.pathFilter());
            }}
          />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: letters begin an entry while a cell's link has focus; the link does the same by Enter */}
          <div onKeyDown={pick}>
            <MatrixTable
              view={view}
              caption={`The status matrix of the ${programme.name}, as at ${formatDate(view.asAt)}`}
              cellHref={cellHref}
              onOpen={toCell}
              selected={open}
              changed={matrix.changed}
              areas={areas}
              opensBlanks
            />
          </div>
          <KeyHints>
            <KeyHint keys={["T", "R", "C", "P", "L"]}>begin an entry at a stage</KeyHint>
            <KeyHint keys={["Enter"]}>open a cell</KeyHint>
            <KeyHint keys={["←", "↑", "→", "↓"]}>move</KeyHint>
            <KeyHint keys={["Esc"]}>close the panel</KeyHint>
          </KeyHints>
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

/** The square of the table that has focus, or null. */
function placeOf(target: HTMLElement): MatrixPlace | null {
  const square = target.closest<HTMLElement>("td[data-partnership]");
  const partnership = square?.dataset["partnership"];
  const area = square?.closest("tr")?.dataset["area"];
  return area && partnership ? { area, partnership } : null;
}
