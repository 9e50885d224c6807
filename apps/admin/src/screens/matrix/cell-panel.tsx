import { refusalOf } from "@accord/client/refusal";
import type { SessionProgramme } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import type { CellStory as Story, ToldEntry } from "@accord/domain/cell-story";
import { Button, buttonLook } from "@accord/ui/button";
import { cellLinkId } from "@accord/ui/cell-link";
import { CellStory } from "@accord/ui/cell-story";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { SidePanel } from "@accord/ui/side-panel";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { DoneNotice } from "../../done-notice.tsx";
import { HistoryLink } from "../../history-link.tsx";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { type Done, UndoNotice } from "../areas/undo-notice.tsx";
import { LeadActions, type LeadDoing, LeadForms } from "../leads/lead-actions.tsx";
import { ConfirmButtons } from "./confirm-buttons.tsx";
import type { Drafts } from "./drafts.ts";
import { EntryForm } from "./entry-form.tsx";
import styles from "./forms.module.css";
import type { KeptTerms } from "./kept-terms.ts";
import { PreferForm } from "./prefer-form.tsx";
import type { Edit, NewlyRecorded } from "./recording.ts";
import { statementWords } from "./statement-words.ts";
import { beginningWith, typedEntry } from "./typed-entry.ts";
import { WithdrawForm } from "./withdraw-form.tsx";

interface CellPanelProps {
  readonly programme: SessionProgramme;
  readonly place: MatrixPlace;
  readonly asAt: string;
  /** What a new entry begins with. */
  readonly terms: KeptTerms;
  readonly drafts: Drafts;
  /** Whether a journal line is of this person, on this page. */
  readonly isOwnAct: (act: number) => boolean;
  readonly moveShowAsAt: (day: string) => ReactNode;
  readonly onRecorded: (recorded: NewlyRecorded) => void;
  readonly onClose: () => void;
}

/** What is being done in the panel. */
type Doing =
  | { readonly what: "reading" }
  | { readonly what: "adding" }
  | LeadDoing
  | { readonly what: "correcting" | "withdrawing" | "preferring"; readonly entry: ToldEntry };

const READING: Doing = { what: "reading" };
/** A draft of the panel is of the one cell it is kept under. */
const OF_THE_PANEL = { places: [], effective: null } as const;

/** One cell beside the matrix: its story, and the forms that add to it. */
export function CellPanel(props: CellPanelProps) {
  const { programme, place, asAt, onClose } = props;
  const trpc = useTrpc();
  const asked = { programme: programme.slug, ...place, asAt };
  const read = useQuery(trpc.matrix.story.queryOptions(asked));
  const story = read.data;
  return (
    <SidePanel
      subject={`${place.area}/${place.partnership}`}
      kicker={story?.groupName}
      heading={story ? `${story.area.name}, ${story.partnership.name}` : "Reading the cell"}
      onClose={onClose}
      returnTo={cellLinkId(place)}
    >
      {story ? (
        // Another cell is another story: nothing of the form before may be left in it.
        <OpenedCell key={`${place.area}/${place.partnership}`} {...props} story={story} />
      ) : read.error ? (
        <ErrorState heading="The cell could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : (
        <LoadingShape says="Reading the cell" rows={6} columns={1} />
      )}
    </SidePanel>
  );
}

function OpenedCell(props: CellPanelProps & { readonly story: Story }) {
  const { programme, place, story, terms, drafts, isOwnAct, moveShowAsAt, onRecorded } = props;
  const trpc = useTrpc();
  const queries = useQueryClient();
  const mayEdit = programme.may.includes("edit-matrix");
  const sources = useQuery(
    trpc.sources.list.queryOptions({ programme: programme.slug }, { enabled: mayEdit }),
  );
  const undo = useMutation(trpc.entries.undo.mutationOptions());
  const undoLead = {
    lead: useMutation(trpc.leads.undo.mutationOptions()),
    mandate: useMutation(trpc.mandates.undo.mutationOptions()),
  };
  const { problems, attempt } = useAttempt();
  const [doing, setDoing] = useState<Doing>(READING);
  const [done, setDone] = useState<string | null>(null);
  const [led, setLed] = useState<(Done & Pick<LeadDoing, "what">) | null>(null);
  const beginning = useRef<HTMLDivElement>(null);

  // The form that is left took the focus with it.
  useEffect(() => {
    const isLost = doing === READING && document.activeElement === document.body;
    if (isLost) beginning.current?.querySelector("button")?.focus();
  }, [doing]);

  async function record(edit: Edit, words: string) {
    // Read first: a stale entry offered for correction would be refused as if by someone else's doing.
    await queries.invalidateQueries(trpc.matrix.story.queryFilter());
    const subject = `${story.area.name}, ${story.partnership.name}`;
    onRecorded({ act: edit.act, subject, words });
    setDoing(READING);
    setDone(`Recorded: ${words}.`);
  }

  function begin(next: Doing) {
    setDone(null);
    setLed(null);
    setDoing(next);
  }

  const readAgain = () => queries.invalidateQueries(trpc.matrix.story.queryFilter());

  function undoAct({ act, statement }: ToldEntry) {
    const words = statement ? `undone: ${statementWords(statement)}` : "put back";
    void attempt(async () =>
      record(await undo.mutateAsync({ programme: story.cell.programme, act }), words),
    );
  }

  const leave = () => setDoing(READING);
  const drop = (key: string) => {
    drafts.done(key, null);
    leave();
  };
  const draftKey = `${place.area}/${place.partnership}`;

  const entryForm = {
    story,
    sources: sources.data ?? [],
    showAsAt: programme.showAsAt,
    moveShowAsAt,
    isOwnAct,
    onLeave: leave,
  };
  if (doing.what === "adding") {
    const key = `${draftKey}/new`;
    const draft = drafts.read(key);
    const typed = draft?.typed ?? beginningWith(terms, drafts.kept);
    return (
      <EntryForm
        {...entryForm}
        corrects={null}
        typed={typed}
        begun={draft ?? null}
        onType={(next, head) => drafts.write(key, { typed: next, head, ...OF_THE_PANEL })}
        onDrop={() => drop(key)}
        onRecorded={async (edit, words) => {
          await record(edit, words);
          drafts.done(key, typed);
        }}
      />
    );
  }
  if (doing.what === "correcting" && doing.entry.statement) {
    const key = `${draftKey}/${doing.entry.id}`;
    const draft = drafts.read(key);
    return (
      <EntryForm
        {...entryForm}
        corrects={doing.entry}
        typed={draft?.typed ?? typedEntry(doing.entry.statement)}
        begun={draft ?? null}
        onType={(next, head) => drafts.write(key, { typed: next, head, ...OF_THE_PANEL })}
        onDrop={() => drop(key)}
        onRecorded={async (edit, words) => {
          await record(edit, words);
          drafts.done(key, null);
        }}
      />
    );
  }
  const form = { story, onRecorded: record, onLeave: leave };
  if (doing.what === "withdrawing") return <WithdrawForm {...form} entry={doing.entry} />;
  if (doing.what === "lead" || doing.what === "mandate") {
    return (
      <LeadForms
        story={story}
        doing={doing}
        onDone={(act, words) => {
          setLed({ what: doing.what, act, words, isUndone: false });
          setDoing(READING);
          void readAgain();
        }}
        onLeave={leave}
      />
    );
  }
  if (doing.what === "preferring") return <PreferForm {...form} entry={doing.entry} />;

  return (
    <>
      {done && <DoneNotice words={done} />}
      {led && (
        <UndoNotice
          done={led}
          undo={(act) => undoLead[led.what].mutateAsync({ programme: programme.slug, act })}
          onUndone={(undone) => {
            setLed({ ...led, ...undone });
            void readAgain();
          }}
        />
      )}
      <RefusedNotices problems={problems} />
      {mayEdit && (
        <div className={styles["begin"]} ref={beginning}>
          <Button kind="primary" onClick={() => begin({ what: "adding" })}>
            {drafts.read(`${draftKey}/new`) ? "Go on with your entry" : "Add an entry"}
          </Button>
        </div>
      )}
      <CellStory
        story={story}
        {...(mayEdit && {
          entryActions: (entry: ToldEntry) => (
            <EntryActions entry={entry} onBegin={begin} onUndo={() => undoAct(entry)} />
          ),
          leadActions: <LeadActions noun="lead" stands={story.lead !== null} onBegin={begin} />,
          mandateActions: (
            <LeadActions noun="mandate" stands={story.mandate !== null} onBegin={begin} />
          ),
        })}
        confirmationActions={(confirmation) =>
          confirmation.own && (
            <WithdrawConfirmation programme={programme.slug} id={confirmation.id} />
          )
        }
      >
        <ConfirmButtons programme={programme} story={story} onDone={setDone} />
        <p className="small">
          <HistoryLink of={{ cell: draftKey }} />
        </p>
      </CellStory>
    </>
  );
}

interface EntryActionsProps {
  readonly entry: ToldEntry;
  readonly onBegin: (doing: Doing) => void;
  readonly onUndo: () => void;
}

/** Only a chain's last link can be corrected, withdrawn, preferred or undone. */
function EntryActions({ entry, onBegin, onUndo }: EntryActionsProps) {
  if (!entry.isLast) return null;
  const link = buttonLook("link");
  if (entry.statement === null) {
    return (
      <button type="button" className={link} onClick={onUndo}>
        Put it back
      </button>
    );
  }
  return (
    <>
      <button type="button" className={link} onClick={() => onBegin({ what: "correcting", entry })}>
        Correct
      </button>
      {entry.statement.claim === "also-said" && (
        <button
          type="button"
          className={link}
          onClick={() => onBegin({ what: "preferring", entry })}
        >
          Prefer
        </button>
      )}
      <button
        type="button"
        className={link}
        onClick={() => onBegin({ what: "withdrawing", entry })}
      >
        Withdraw
      </button>
      {entry.kind === "correction" && (
        <button type="button" className={link} onClick={onUndo}>
          Undo
        </button>
      )}
    </>
  );
}

function WithdrawConfirmation({
  programme,
  id,
}: {
  readonly programme: string;
  readonly id: number;
}) {
  const trpc = useTrpc();
  const withdraw = useMutation(trpc.confirmations.withdraw.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  return (
    <>
      {" "}
      <button
        type="button"
        className={buttonLook("link")}
        aria-disabled={busy || undefined}
        onClick={() =>
          void attempt(async () => {
            await withdraw.mutateAsync({ programme, id });
          })
        }
      >
        Withdraw
      </button>
      {problems[0] && <span className="late"> {problems[0].message}</span>}
    </>
  );
}
