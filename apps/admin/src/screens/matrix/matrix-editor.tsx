import type { SessionProgramme } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import { cellKey } from "@accord/domain/cell";
import { MOST_ENTRIES } from "@accord/domain/many-entries";
import { cellsByKey, type MatrixView } from "@accord/domain/matrix";
import { Button } from "@accord/ui/button";
import type { CellHref, MatrixPlace } from "@accord/ui/matrix-row";
import { MatrixTable } from "@accord/ui/matrix-table";
import { useQuery } from "@tanstack/react-query";
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useState,
} from "react";
import { useHandOver } from "../intake/intake-hand-over.ts";
import { copyBlock, isWholeTable, readBlock } from "./cell-block.ts";
import { DeskAside, draftKeyOf } from "./desk-aside.tsx";
import type { Draft, Drafts } from "./drafts.ts";
import { EntryPicker, type Picking } from "./entry-picker.tsx";
import { type GridAct, gridActOf } from "./grid-keys.ts";
import { blockOf, isOne, only, placesIn, type Selection, stepFrom, widened } from "./grid-shape.ts";
import { KeptBar } from "./kept-bar.tsx";
import type { KeptTerms } from "./kept-terms.ts";
import { KeyLine } from "./key-line.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import styles from "./matrix-editor.module.css";
import { nextInNeed } from "./next-in-need.ts";
import { layBlock, type PastedBlock } from "./paste-block.ts";
import { PastePreview } from "./paste-preview.tsx";
import { placesWords } from "./places-words.ts";
import { statementWords } from "./statement-words.ts";
import { type PickedStanding, pickedBy } from "./status-keys.ts";
import { changeOf, firstChange, type TypedChange } from "./typed-change.ts";
import { useConfirm } from "./use-confirm.ts";
import { focusCell, placeIn, useGrid } from "./use-grid.ts";
import { useOthersActs } from "./use-others-acts.ts";
import type { Change } from "./use-record-many.ts";
import type { OwnActs } from "./use-recorded.ts";

interface MatrixEditorProps {
  readonly programme: SessionProgramme;
  readonly view: MatrixView;
  readonly caption: string;
  readonly cellHref: CellHref;
  readonly changed: ReadonlySet<string>;
  /** The areas to show; null for all. */
  readonly areas: ReadonlySet<string> | null;
  /** The cell whose story is open. */
  readonly open: MatrixPlace | null;
  readonly onOpen: (place: MatrixPlace) => void;
  readonly drafts: Drafts;
  readonly terms: KeptTerms;
  readonly onTerms: (terms: KeptTerms) => void;
  readonly own: OwnActs;
  readonly moveShowAsAt: (day: string) => ReactNode;
}

/**
 * The matrix for those who keep it: a table that becomes a grid when it is entered. Letters begin a
 * change of all that is chosen, one act records it, and what others do meanwhile is met, not overwritten.
 */
export function MatrixEditor(props: MatrixEditorProps) {
  const { programme, view, caption, cellHref, changed, areas, open, onOpen } = props;
  const { drafts, terms, onTerms, own, moveShowAsAt } = props;
  const trpc = useTrpc();
  const handOver = useHandOver(programme.slug);
  const sources =
    useQuery(trpc.sources.list.queryOptions({ programme: programme.slug })).data ?? NO_SOURCES;
  const cells = useMemo(() => cellsByKey(view), [view]);
  const others = useOthersActs(view, own.isOwnAct);
  const drawn = useMemo(() => ({ view, areas }), [view, areas]);
  const grid = useGrid(view, drawn);
  const [picking, setPicking] = useState<Picking | null>(null);
  const [pasted, setPasted] = useState<PastedBlock | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const confirm = useConfirm({ view, own, tell: setTold });
  const { selection, isEntered } = grid;

  // Beside an open story rows are taller: the cell that has the focus is sought again when they change.
  const isBeside = open !== null;
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const focused = document.activeElement;
      if (placeIn(focused)) focused?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, [isBeside]);

  /** Chosen cells and the one with the focus; nothing before the grid is entered. */
  const chosen = () => (selection ? placesIn(blockOf(grid.shape(), selection)) : []);

  function choose(next: Selection) {
    const places = placesIn(blockOf(grid.shape(), next));
    if (!isEntered) setTold("Editing. Escape leaves the table, question mark lists the keys.");
    else setTold(isOne(next) ? null : `${placesWords(view, places)} chosen`);
    grid.select(next);
  }

  function pick(at: Selection, standing: PickedStanding | null) {
    const places = placesIn(blockOf(grid.shape(), at));
    if (places.length > MOST_ENTRIES) return setTold(TOO_MANY);
    if (!isEntered) grid.select(at);
    const begun = drafts.read(draftKeyOf(places));
    setTold(null);
    if (begun) return goOn(begun);
    setPicking({
      places,
      at: at.active,
      typed: firstChange(terms, standing),
      head: view.head,
      begunAt: null,
    });
  }

  function goOn({ places, typed, effective, head, at }: Draft) {
    const [first] = places;
    const last = places.at(-1);
    if (!first || !last) return;
    grid.select({ anchor: last, active: first });
    const change = changeOf(typed, effective ?? terms.effective);
    setPicking({ places, at: first, typed: change, head, begunAt: at });
  }

  function keepDraft({ entry, effective }: TypedChange, head: number) {
    if (!picking) return;
    const { places } = picking;
    drafts.write(draftKeyOf(places), { typed: entry, effective, head, places });
  }

  function leavePicker(typed: TypedChange) {
    if (!picking) return;
    // A letter alone is nothing to come back to.
    const begun = firstChange(terms, typed.entry.standing);
    if (JSON.stringify(begun) === JSON.stringify(typed)) dropPicker();
    else setPicking(null);
  }

  function dropPicker() {
    if (picking) drafts.done(draftKeyOf(picking.places), null);
    setPicking(null);
    returnFocus();
  }

  function recorded(act: number, changes: readonly Change[]) {
    const places = changes.map(({ place }) => place);
    const said = [
      ...new Set(changes.map(({ statement }) => statementWords(statement).toLowerCase())),
    ];
    const words = said.length === 1 ? (said[0] ?? "") : `${said.length} different statuses`;
    const subject = placesWords(view, places);
    own.add({ act, subject, words });
    setTold(`Recorded: ${subject}: ${words}.`);
    if (picking) drafts.done(draftKeyOf(picking.places), null);
    setPicking(null);
    setPasted(null);
    returnFocus();
  }

  /** The picker gives the focus back as it goes; a dialog that took its place has nowhere to give it. */
  function returnFocus() {
    const active = selection?.active;
    if (active) setTimeout(() => focusCell(active));
  }

  function obey(act: GridAct, from: Selection) {
    const shape = grid.shape();
    if (act.act === "go") {
      const active = stepFrom(shape, from.active, act.step);
      choose(act.extends ? { anchor: from.anchor, active } : only(active));
    } else if (act.act === "widen") choose(widened(shape, from, act.to));
    else if (act.act === "pick") pick(from, act.standing);
    else if (act.act === "confirm") {
      const places = act.scope === "selection" ? chosen() : [];
      if (places.length > MOST_ENTRIES) setTold(TOO_MANY);
      else void confirm(act.scope, from.active, places);
    } else if (act.act === "story") onOpen(from.active);
    else if (act.act === "next") goToNext(from.active);
    else if (act.act === "keys") setShowsKeys(true);
    else if (act.act === "undo") void own.undo().then(setTold);
    else if (act.act === "redo") void own.redo().then(setTold);
    else if (act.act === "clear") setTold(CLEARS_NOTHING);
    else {
      grid.leave();
      setTold("Left the table. Enter goes back in.");
    }
  }

  function goToNext(from: MatrixPlace | null) {
    const next = nextInNeed(grid.shape(), cells, from);
    if (next) choose(only(next));
    else setTold("Nothing shown here needs a person.");
  }

  function onKey(event: KeyboardEvent) {
    const place = placeIn(event.target);
    if (!place) return;
    if (isEntered && selection) {
      const act = gridActOf(event);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      obey(act, selection);
      return;
    }
    const standing = pickedBy(event);
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if (standing) pick(only(place), standing);
    else if (event.key === "Enter" && isPlain) choose(only(place));
    else if (event.key === "?") setShowsKeys(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick(event: MouseEvent) {
    const place = placeIn(event.target);
    if (!place || !isEntered || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    choose(event.shiftKey && selection ? { anchor: selection.anchor, active: place } : only(place));
  }

  function onDoubleClick(event: MouseEvent) {
    const place = placeIn(event.target);
    if (place && isEntered) pick(only(place), null);
  }

  function onFocus(event: FocusEvent) {
    const place = placeIn(event.target);
    if (place) grid.reached(place);
  }

  function onCopy(event: ClipboardEvent) {
    if (!isEntered || !selection || !placeIn(event.target)) return;
    const { text, html } = copyBlock(cells, blockOf(grid.shape(), selection));
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    event.preventDefault();
    setTold(`Copied: ${placesWords(view, chosen())}.`);
  }

  function onPaste(event: ClipboardEvent) {
    const place = placeIn(event.target);
    if (!place) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    const html = event.clipboardData.getData("text/html");
    const rows = readBlock(text);
    if (isWholeTable(rows, view)) {
      handOver({ text: text || null, html: html || null });
      return;
    }
    if (text.trim() === "") {
      setTold("There are no words in what was pasted.");
      return;
    }
    const at = isEntered && selection ? selection : only(place);
    if (!isEntered) grid.select(at);
    setPasted(layBlock(rows, { shape: grid.shape(), selection: at, cells }));
  }

  // Apart, so that a step of the keyboard draws no row again.
  const table = useMemo(
    () => (
      <MatrixTable
        view={view}
        caption={caption}
        cellHref={cellHref}
        onOpen={onOpen}
        selected={open}
        changed={changed}
        areas={areas}
        opensBlanks
        keeping={isEntered ? "entered" : "beside"}
      />
    ),
    [view, caption, cellHref, onOpen, open, changed, areas, isEntered],
  );
  const active = selection?.active ?? null;
  return (
    <>
      <div className={styles["bar"]}>
        <KeptBar terms={terms} sources={sources} onTerms={onTerms} />
        <span className={styles["acts"]}>
          {active && selection && (
            <>
              <Button onClick={() => pick(selection, null)}>
                Change{" "}
                <span aria-hidden="true" className={styles["key"]}>
                  Enter
                </span>
              </Button>
              <Button onClick={() => void confirm("row", active, [])}>Confirm row</Button>
              <Button onClick={() => void confirm("column", active, [])}>
                Confirm column{" "}
                <span aria-hidden="true" className={styles["key"]}>
                  K
                </span>
              </Button>
            </>
          )}
          <Button
            aria-pressed={isEntered}
            onClick={() => {
              if (isEntered) grid.leave();
              else choose(only(firstPlace(grid.shape(), open)));
            }}
          >
            Edit cells
          </Button>
        </span>
      </div>
      <div className={styles["layout"]}>
        <div className={styles["table"]}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys and clicks of the cells, which are links and, once entered, a grid's cells */}
          <div
            ref={grid.frame}
            onKeyDownCapture={onKey}
            onClickCapture={onClick}
            onDoubleClick={onDoubleClick}
            onFocus={onFocus}
            onCopy={onCopy}
            onPaste={onPaste}
          >
            {table}
          </div>
        </div>
        <DeskAside
          view={view}
          recorded={own.recorded}
          others={others}
          drafts={drafts}
          onTurn={(one) => void own.turn(one).then(setTold)}
          onGoOn={goOn}
          onOpen={onOpen}
          onNext={() => goToNext(active)}
        />
      </div>
      <KeyLine told={told} isEntered={isEntered} onAll={() => setShowsKeys(true)} />
      {picking && (
        <EntryPicker
          key={picking.places.map(cellKey).join(" ")}
          view={view}
          picking={picking}
          sources={sources}
          showAsAt={programme.showAsAt}
          moveShowAsAt={moveShowAsAt}
          isOwnAct={own.isOwnAct}
          onType={keepDraft}
          onRecorded={recorded}
          onLeave={leavePicker}
          onDrop={dropPicker}
        />
      )}
      {pasted && (
        <PastePreview
          view={view}
          pasted={pasted}
          terms={terms}
          sources={sources}
          isOwnAct={own.isOwnAct}
          onRecorded={recorded}
          onClose={() => setPasted(null)}
        />
      )}
      {showsKeys && <KeysDialog onClose={() => setShowsKeys(false)} />}
    </>
  );
}

const NO_SOURCES = [] as const;

const TOO_MANY = `At most ${MOST_ENTRIES.toLocaleString("en-GB")} cells change in one act: choose fewer.`;

const CLEARS_NOTHING =
  "Nothing is cleared: the only way back to blank is to withdraw an entry. I opens the cell’s story, where that is done.";

function firstPlace(
  { areas, partnerships }: { areas: readonly string[]; partnerships: readonly string[] },
  open: MatrixPlace | null,
): MatrixPlace {
  return open ?? { area: areas[0] ?? "", partnership: partnerships[0] ?? "" };
}
