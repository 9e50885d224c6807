import { refusalOf } from "@accord/client/refusal";
import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { successionWords } from "@accord/domain/area-words";
import { Button } from "@accord/ui/button";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Notice } from "@accord/ui/notice";
import { Page, PageFooter } from "@accord/ui/page";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { openingDay, useEditor, useProgramme } from "../../editor.ts";
import { HistoryLink } from "../../history-link.tsx";
import { useTitle } from "../../use-title.ts";
import styles from "../matrix/forms.module.css";
import { useDoing } from "../registers/use-doing.ts";
import { WayUp } from "../registers/way-up.tsx";
import { AreaSections } from "./area-sections.tsx";
import { EndRelationForm } from "./end-relation-form.tsx";
import { AliasForm, RenameForm } from "./naming-forms.tsx";
import { RelationForm } from "./relation-form.tsx";
import { SuccessionForm } from "./succession-form.tsx";
import { type Done, UndoNotice } from "./undo-notice.tsx";

export type Story = RouterOutputs["areas"]["story"];

export type Doing =
  | { readonly what: "renaming" | "naming" | "relating" | "merging" | "splitting" }
  | { readonly what: "ending"; readonly relation: Story["relations"][number] };

/** One business area: its names over time, where it is a row, how it bears on others, what it became. */
export function AreaScreen() {
  const programme = useProgramme();
  const { session } = useEditor();
  const { area: slug = "" } = useParams({ strict: false });
  const asAt = openingDay(programme, session);
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(
    trpc.areas.story.queryOptions({ programme: programme.slug, area: slug, asAt }),
  );
  const undo = useMutation(trpc.areas.undo.mutationOptions());
  const { doing, begin: open, leave } = useDoing<Doing>();
  const [done, setDone] = useState<Done | null>(null);
  const story = read.data;
  useTitle(story?.name ?? "Business area");

  const readAgain = () =>
    Promise.all([
      queries.invalidateQueries(trpc.areas.pathFilter()),
      queries.invalidateQueries(trpc.matrix.pathFilter()),
    ]);
  const begin = (next: Doing) => {
    setDone(null);
    open(next);
  };
  const form = {
    programme: programme.slug,
    area: { slug, name: story?.name ?? slug },
    onLeave: leave,
    onDone: (act: number, words: string) => {
      leave();
      setDone({ act, words, isUndone: false });
      void readAgain();
    },
  };
  const past = story?.successions.filter(({ areas }) => areas.some((one) => one.slug === slug));

  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={
        <PageFooter
          marking={programme.marking}
          asAt={asAt}
          {...(story && { knownAt: story.knownAt })}
        />
      }
    >
      <WayUp>
        <Link to="/$programme/areas" params={{ programme: programme.slug }}>
          Business areas
        </Link>
      </WayUp>
      <h1>{story?.name ?? "Business area"}</h1>
      <p className="small">
        <HistoryLink of={{ record: `area/${slug}` }} />
      </p>
      {past?.map((succession) => (
        <Notice key={succession.act}>
          <p>
            {successionWords(succession)} Pages of earlier days show {story?.name} as it stood.
          </p>
        </Notice>
      ))}
      {done && (
        <UndoNotice
          done={done}
          undo={(act) => undo.mutateAsync({ programme: programme.slug, act })}
          onUndone={(undone) => {
            setDone(undone);
            void readAgain();
          }}
        />
      )}
      {doing === null && story && programme.may.includes("edit-registers") && (
        <div className={styles["actions"]}>
          <Button id="rename-area" onClick={() => begin({ what: "renaming" })}>
            Rename
          </Button>
          <Button id="name-area" onClick={() => begin({ what: "naming" })}>
            Add another name
          </Button>
          <Button id="relate-area" onClick={() => begin({ what: "relating" })}>
            Relate to another area
          </Button>
          <Button id="merge-area" onClick={() => begin({ what: "merging" })}>
            Merge
          </Button>
          <Button id="split-area" onClick={() => begin({ what: "splitting" })}>
            Split
          </Button>
        </div>
      )}
      {story && doing?.what === "renaming" && <RenameForm {...form} />}
      {story && doing?.what === "naming" && <AliasForm {...form} />}
      {story && doing?.what === "relating" && <RelationForm {...form} asAt={asAt} />}
      {story && doing?.what === "merging" && <SuccessionForm {...form} asAt={asAt} kind="merge" />}
      {story && doing?.what === "splitting" && (
        <SuccessionForm {...form} asAt={asAt} kind="split" />
      )}
      {story && doing?.what === "ending" && (
        <EndRelationForm {...form} asAt={asAt} relation={doing.relation} />
      )}
      {read.error && !story ? (
        <ErrorState heading="The area could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : !story ? (
        <LoadingShape says="Reading the area" rows={6} columns={3} />
      ) : (
        <AreaSections
          story={story}
          onDone={form.onDone}
          onEnd={(relation) => begin({ what: "ending", relation })}
          onUndo={async (succession) => {
            const { act } = await undo.mutateAsync({
              programme: programme.slug,
              act: succession.act,
            });
            setDone({ act, words: successionWords(succession), isUndone: true });
            await readAgain();
          }}
        />
      )}
    </Page>
  );
}
