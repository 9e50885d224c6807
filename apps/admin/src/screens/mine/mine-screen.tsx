import { refusalOf } from "@accord/client/refusal";
import type { SessionProgramme } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import { formatDate } from "@accord/domain/format-date";
import type { KeptCell } from "@accord/domain/signed-link";
import { Button } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page, PageFooter } from "@accord/ui/page";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { openingDay, useEditor, useProgramme } from "../../editor.ts";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { useTitle } from "../../use-title.ts";
import { KeptCellsList, leftWords } from "../keeping/kept-cells-list.tsx";
import { SaidBar } from "../keeping/said-bar.tsx";
import { confirmedWords } from "../matrix/confirmed-words.ts";
import { OwnProposals } from "./own-proposals.tsx";

/** The cells of the partnerships one's force is in: to confirm, to propose for, to question. */
export function MineScreen() {
  const programme = useProgramme();
  const { session } = useEditor();
  useTitle("Your cells");
  const ofForce = session.grants.some(({ role }) => role === "contributor");
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} asAt={openingDay(programme, session)} />}
    >
      <h1>Your cells</h1>
      {ofForce ? (
        <OwnCells programme={programme} asAt={openingDay(programme, session)} />
      ) : (
        <EmptyState heading="No cells are yours">
          <p>
            Cells stand here for those who answer for a force. You can read the whole record on{" "}
            <a href={`/${programme.slug}/matrix`}>the matrix</a>.
          </p>
        </EmptyState>
      )}
      <OwnProposals programme={programme} />
    </Page>
  );
}

interface OwnCellsProps {
  readonly programme: SessionProgramme;
  readonly asAt: string;
}

interface Done {
  readonly words: string;
  /** The confirmation that can be taken back. */
  readonly confirmation: number | null;
}

function OwnCells({ programme: { slug }, asAt }: OwnCellsProps) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.confirmations.ownCells.queryOptions({ programme: slug, asAt }));
  const confirm = useMutation(trpc.confirmations.confirm.mutationOptions());
  const propose = useMutation(trpc.proposals.propose.mutationOptions());
  const suggest = useMutation(trpc.proposals.suggest.mutationOptions());
  const [done, setDone] = useState<Done | null>(null);
  const readAgain = async () => {
    await queries.invalidateQueries(trpc.confirmations.ownCells.pathFilter());
    await queries.invalidateQueries(trpc.proposals.mine.pathFilter());
  };
  const tell = async (words: string, confirmation: number | null = null) => {
    setDone({ words, confirmation });
    await readAgain();
  };

  const kept = read.data;
  if (!kept) {
    return read.error ? (
      <ErrorState heading="Your cells could not be read" onRetry={() => void read.refetch()}>
        <p>{refusalOf(read.error).message}</p>
      </ErrorState>
    ) : (
      <LoadingShape says="Reading your cells" rows={6} columns={2} />
    );
  }
  const { head } = kept;
  const addressOf = ({ area, partnership }: KeptCell) => ({ area, partnership });
  return (
    <>
      <p className="standfirst">
        {leftWords(kept.partnerships.flatMap(({ cells }) => cells))}, as at {formatDate(kept.asAt)}.
        {kept.until && ` Please answer by ${formatDate(kept.until)}.`}
      </p>
      <KeptCellsList
        kept={kept}
        onConfirm={async (cells) => {
          const made = await confirm.mutateAsync({
            ...{ programme: slug, asAt: kept.asAt, head },
            scope: { kind: "cells", cells: cells.map(addressOf) },
          });
          await tell(confirmedWords(made), made.id);
        }}
        onPropose={async (cell, statement, words) => {
          const address = { programme: slug, ...addressOf(cell) };
          await propose.mutateAsync({ cell: address, head, statement, words });
          await tell(`Your proposal for ${cell.areaName} is with the editors.`);
        }}
        onSuggest={async (cell, words) => {
          const address = { programme: slug, ...addressOf(cell) };
          await suggest.mutateAsync({ cell: address, entry: null, words });
          await tell(`Your suggestion about ${cell.areaName} is with the editors.`);
        }}
        onStale={() => void readAgain()}
      />
      <SaidBar words={done?.words ?? null}>
        {done?.confirmation != null && (
          <TakeBack
            programme={slug}
            confirmation={done.confirmation}
            onDone={() => tell("Taken back: the cells have the confirmation they had before.")}
          />
        )}
      </SaidBar>
    </>
  );
}

interface TakeBackProps {
  readonly programme: string;
  readonly confirmation: number;
  readonly onDone: () => Promise<void>;
}

function TakeBack({ programme, confirmation, onDone }: TakeBackProps) {
  const trpc = useTrpc();
  const withdraw = useMutation(trpc.confirmations.withdraw.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  return (
    <>
      <RefusedNotices problems={problems} />
      <Button
        kind="link"
        busy={busy}
        onClick={() =>
          void attempt(async () => {
            await withdraw.mutateAsync({ programme, id: confirmation });
            await onDone();
          })
        }
      >
        Take this confirmation back
      </Button>
    </>
  );
}
