import { refusalOf } from "@accord/client/refusal";
import { useTrpcClient } from "@accord/client/trpc";
import { formatDate } from "@accord/domain/format-date";
import type { KeptCell } from "@accord/domain/signed-link";
import { Button } from "@accord/ui/button";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Masthead } from "@accord/ui/masthead";
import { Notice } from "@accord/ui/notice";
import { Page, PageFooter } from "@accord/ui/page";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTitle } from "../../use-title.ts";
import { KeptCellsList, leftWords } from "../keeping/kept-cells-list.tsx";
import { SaidBar } from "../keeping/said-bar.tsx";
import { confirmedWords } from "../matrix/confirmed-words.ts";

/** Where the link of an email leads: the cells it lists, without a session, and nothing else. */
export function ByLinkScreen() {
  // Behind the "#", so that no server and no other page sees it. It stays there: the page can be read again.
  const [token] = useState(() => location.hash.slice(1));
  const client = useTrpcClient();
  const read = useQuery({
    queryKey: ["by-link", token],
    queryFn: () => client.byLink.read.mutate({ token }),
  });
  const [done, setDone] = useState<string | null>(null);
  useTitle("Are your cells still right?");

  const kept = read.data;
  const masthead = (
    <Masthead
      marking={kept?.programme.marking ?? "OFFICIAL"}
      home={(brand, className) => (
        <a href="/" className={className}>
          {brand}
        </a>
      )}
      programme={kept?.programme.name}
    />
  );
  if (!kept) {
    return (
      <Page masthead={masthead}>
        {read.error ? (
          <Refused error={read.error} onRetry={() => void read.refetch()} />
        ) : (
          <LoadingShape says="Reading your cells" rows={6} columns={2} />
        )}
      </Page>
    );
  }

  const { head } = kept;
  const addressOf = ({ area, partnership }: KeptCell) => ({ area, partnership });
  const tell = async (words: string) => {
    setDone(words);
    await read.refetch();
  };
  return (
    <Page
      masthead={masthead}
      footer={<PageFooter marking={kept.programme.marking} asAt={kept.asAt} />}
    >
      <h1>Are your cells still right?</h1>
      <p className="standfirst">
        {leftWords(kept.partnerships.flatMap(({ cells }) => cells))}, as at {formatDate(kept.asAt)}.
        {kept.office && ` You answer here as ${kept.office}.`}
        {kept.until && ` This page is yours until ${formatDate(kept.until)}.`}
      </p>
      <KeptCellsList
        kept={kept}
        onConfirm={async (cells) => {
          const made = await client.byLink.confirm.mutate({
            ...{ token, head },
            cells: cells.map(addressOf),
          });
          await tell(confirmedWords(made));
        }}
        onPropose={async (cell, statement, words) => {
          await client.byLink.propose.mutate({
            ...{ token, head, statement, words },
            cell: addressOf(cell),
          });
          await tell(`Your proposal for ${cell.areaName} is with the editors.`);
        }}
        onSuggest={null}
        onStale={() => void read.refetch()}
      />
      <SaidBar words={done} />
    </Page>
  );
}

function Refused({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const refusal = refusalOf(error);
  const isDead = refusal.kind === "not-found";
  return (
    <>
      <h1>{isDead ? "This link no longer works" : "Your cells could not be read"}</h1>
      <Notice tone={isDead ? "plain" : "late"}>
        <p>{refusal.message}</p>
      </Notice>
      <p>{isDead ? <a href="/admin/">Sign in</a> : <Button onClick={onRetry}>Try again</Button>}</p>
    </>
  );
}
