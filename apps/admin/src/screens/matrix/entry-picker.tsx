import { cellKey } from "@accord/domain/cell";
import type { Statement } from "@accord/domain/entry";
import { cellsByKey, type MatrixCell, type MatrixView } from "@accord/domain/matrix";
import type { Source } from "@accord/domain/programme";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { Popover } from "@accord/ui/popover";
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import styles from "./entry-picker.module.css";
import { ManyConflict } from "./many-conflict.tsx";
import { PickerFields } from "./picker-fields.tsx";
import { PickerNotices } from "./picker-notices.tsx";
import { placesWords } from "./places-words.ts";
import { StatusPicker } from "./status-picker.tsx";
import {
  askedFor,
  PICKER_FIELDS,
  saysAlready,
  statementOfChange,
  type TypedChange,
} from "./typed-change.ts";
import { squareOf } from "./use-grid.ts";
import { type Change, useRecordMany } from "./use-record-many.ts";
import { useStood } from "./use-stood.ts";

/** What the picker is opened with. */
export interface Picking {
  readonly places: readonly MatrixPlace[];
  /** The cell it hangs from. */
  readonly at: MatrixPlace;
  readonly typed: TypedChange;
  /** The head of the read it was begun from. */
  readonly head: number;
  /** When it was typed, where it is gone on with. */
  readonly begunAt: string | null;
}

interface EntryPickerProps {
  readonly view: MatrixView;
  readonly picking: Picking;
  readonly sources: readonly Source[];
  readonly showAsAt: string | null;
  readonly moveShowAsAt: (day: string) => ReactNode;
  readonly isOwnAct: (act: number) => boolean;
  readonly onType: (typed: TypedChange, head: number) => void;
  readonly onRecorded: (act: number, changes: readonly Change[]) => void;
  /** Leaves it; what was typed beyond a status stays for another time. */
  readonly onLeave: (typed: TypedChange) => void;
  /** Leaves it and forgets what was typed. */
  readonly onDrop: () => void;
}

/** Says where one cell or many stand, beside them. What others record of them meanwhile is met at once. */
export function EntryPicker(props: EntryPickerProps) {
  const { view, picking, sources, isOwnAct, onType, onRecorded, onLeave, onDrop } = props;
  const { places } = picking;
  const anchor = useRef(squareOf(picking.at));
  const [typed, setTyped] = useState(picking.typed);
  const [head, setHead] = useState(picking.head);
  const cells = useMemo(() => cellsByKey(view), [view]);
  const many = useRecordMany({ view, isOwnAct, onRecorded, onDropped: onDrop });
  const { statement, problems: wrong } = statementOfChange(typed);
  const said = statement ?? lenient(typed);
  const { stood, readStood } = useStood(view, said);
  const asked = said && stood ? askedPlaces(places, said, { stood, more: many.asked }) : [];
  const changes = statement ? changesOf({ places, cells }, statement, asked) : [];

  const met = useMetChanges({ view, cells, places, head, isOwnAct });
  const meetNow = useRef(() => {});
  meetNow.current = () => {
    const mine = statement ?? lenient(typed);
    if (mine && met.length > 0 && !many.meeting && !many.busy) {
      void many.meet(changesOf({ places, cells: new Map() }, mine, []), head, met);
    }
  };
  const metKey = met.map(cellKey).join(" ");
  useEffect(() => {
    if (metKey !== "") meetNow.current();
  }, [metKey]);

  function type(next: TypedChange) {
    setTyped(next);
    onType(next, head);
  }

  async function record(event: FormEvent) {
    event.preventDefault();
    if (many.busy) return;
    const problems = [...wrong];
    if (statement) {
      const before = stood ?? (await readStood());
      const wanting = askedPlaces(places, statement, { stood: before, more: many.asked });
      if (wanting.length > 0 && statement.reasonCode === null) {
        problems.push({
          field: PICKER_FIELDS.reasonCode,
          message: "Choose a reason: it goes back, stops or comes back.",
        });
      } else if (problems.length === 0) {
        const wanted = changesOf({ places, cells }, statement, wanting);
        await many.record(
          wanted.length > 0 ? wanted : changesOf({ places, cells: new Map() }, statement, wanting),
          head,
        );
        return;
      }
    }
    many.setProblems(problems);
  }

  if (many.meeting) {
    return (
      <ManyConflict
        cells={many.meeting.cells}
        of={places.length}
        head={head}
        busy={many.busy}
        problems={many.problems}
        onAnswer={(answers) => void many.answer(answers)}
        onBack={() => setHead(many.back())}
      />
    );
  }
  const subject = placesWords(view, places);
  return (
    <Popover
      anchor={anchor}
      subject={places.map(cellKey).join(" ")}
      label={`Where it stands: ${subject}`}
      onClose={() => onLeave(typed)}
    >
      <form
        className={styles["picker"]}
        onSubmit={(event) => void record(event)}
        onKeyDown={submitOnEnter}
        noValidate
      >
        <p className={styles["head"]}>
          <b>{subject}</b>
          <span>{nowWords(places, cells)}</span>
        </p>
        <ErrorSummary problems={many.problems} />
        <StatusPicker
          id={PICKER_FIELDS.status}
          value={typed.entry.standing}
          now={nowOf(places, cells)?.status ?? null}
          onChange={(standing) => type({ ...typed, entry: { ...typed.entry, standing } })}
          error={many.problems.find(({ field }) => field === PICKER_FIELDS.status)?.message}
          takesFocus
        />
        <PickerNotices
          {...{ view, places, cells, statement, asked, typed }}
          begunAt={picking.begunAt}
          unchanged={statement && places.length > 1 ? places.length - changes.length : 0}
          showAsAt={props.showAsAt}
          moveShowAsAt={props.moveShowAsAt}
        />
        <PickerFields
          typed={typed}
          onType={type}
          sources={sources}
          asksReason={asked.length > 0}
          problems={many.problems}
        />
        <p className={styles["acts"]}>
          <Button kind="primary" type="submit" busy={many.busy}>
            {many.busy
              ? "Recording"
              : changes.length > 1
                ? `Record ${changes.length} changes`
                : "Record change"}{" "}
            <span aria-hidden="true" className={styles["key"]}>
              Enter
            </span>
          </Button>
          <Button onClick={() => onLeave(typed)}>
            Leave{" "}
            <span aria-hidden="true" className={styles["key"]}>
              Esc
            </span>
          </Button>
          {picking.begunAt ? (
            <Button kind="link" onClick={onDrop}>
              Forget what was typed
            </Button>
          ) : (
            <span>undo at any time</span>
          )}
        </p>
      </form>
    </Popover>
  );
}

function askedPlaces(
  places: readonly MatrixPlace[],
  said: Statement,
  { stood, more }: { stood: ReadonlyMap<string, MatrixCell>; more: ReadonlySet<string> },
): readonly MatrixPlace[] {
  const asked = new Set(askedFor(places, said, stood).map(cellKey));
  return places.filter((place) => asked.has(cellKey(place)) || more.has(cellKey(place)));
}

/** One change a cell that does not say it already; the reason goes with those that are asked for it. */
function changesOf(
  {
    places,
    cells,
  }: {
    places: readonly MatrixPlace[];
    cells: ReadonlyMap<string, MatrixCell>;
  },
  statement: Statement,
  asked: readonly MatrixPlace[],
): Change[] {
  const reasoned = new Set(asked.map(cellKey));
  return places
    .filter((place) => places.length === 1 || !saysAlready(cells.get(cellKey(place)), statement))
    .map((place) => ({
      place,
      statement: reasoned.has(cellKey(place))
        ? statement
        : { ...statement, reasonCode: null, reasonWords: null },
    }));
}

/** What is said so far, where only something beside the status and the day is wrong. */
function lenient(typed: TypedChange): Statement | null {
  const entry = { ...typed.entry, reasonCode: null, qualifier: "" };
  return statementOfChange({ ...typed, entry }).statement;
}

/** The cells of the picker that others have changed since it was opened. */
function useMetChanges({
  view,
  cells,
  places,
  head,
  isOwnAct,
}: {
  view: MatrixView;
  cells: ReadonlyMap<string, MatrixCell>;
  places: readonly MatrixPlace[];
  head: number;
  isOwnAct: (act: number) => boolean;
}): readonly MatrixPlace[] {
  const [begun] = useState(() => new Set(places.map(cellKey).filter((key) => cells.has(key))));
  return useMemo(
    () =>
      view.head <= head
        ? []
        : places.filter((place) => {
            const cell = cells.get(cellKey(place));
            if (!cell) return begun.has(cellKey(place));
            return cell.revision > head && !isOwnAct(cell.revision);
          }),
    [view, cells, places, head, isOwnAct, begun],
  );
}

function nowOf(
  places: readonly MatrixPlace[],
  cells: ReadonlyMap<string, MatrixCell>,
): MatrixCell | null {
  const [only] = places;
  return (places.length === 1 && only && cells.get(cellKey(only))) || null;
}

function nowWords(places: readonly MatrixPlace[], cells: ReadonlyMap<string, MatrixCell>): string {
  if (places.length > 1) {
    const filled = places.filter((place) => cells.has(cellKey(place))).length;
    return filled === places.length ? "all recorded now" : `${filled} of them recorded now`;
  }
  return nowOf(places, cells) ? "" : "blank now";
}

/** Enter records from anywhere in it, also from a list: it is how the picker is answered. */
function submitOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== "Enter" || event.defaultPrevented) return;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  currentTarget.requestSubmit();
}
