import { useTrpc } from "@accord/client/trpc";
import type { ProgrammeLayout } from "@accord/domain/change-layout";
import { Button } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { Notice } from "@accord/ui/notice";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useProgramme } from "../../../editor.ts";
import { RefusedNotices } from "../../../refused-notices.tsx";
import { useAttempt } from "../../../use-attempt.ts";
import formStyles from "../../matrix/forms.module.css";
import styles from "../registers.module.css";
import { useDoing } from "../use-doing.ts";
import { ColumnForm } from "./column-form.tsx";
import { ColumnList } from "./column-list.tsx";
import { GroupForm } from "./group-form.tsx";
import { GroupList } from "./group-list.tsx";
import type { LayoutPage } from "./layout-screen.tsx";
import { type NewArea, RowForm } from "./row-form.tsx";

/** What the forms of the page are open for. A slug of null: for something new. */
export type LayoutDoing =
  | { readonly what: "row"; readonly area: string | null }
  | { readonly what: "column"; readonly partnership: string | null }
  | { readonly what: "group"; readonly group: string | null };

/** A change of the layout, and what is said of it to those who hear the page. */
export type OnLayout = (layout: ProgrammeLayout, said: string, focus?: string) => void;

interface LayoutEditorProps {
  readonly latest: LayoutPage;
  /** Begins anew from what is recorded, and says what was done. */
  readonly onRound: (words: string | null) => void;
}

/** The layout as it is being changed; nothing is written before it is recorded, in one act. */
export function LayoutEditor({ latest, onRound }: LayoutEditorProps) {
  const { slug: programme } = useProgramme();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const change = useMutation(trpc.programmes.changeLayout.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  // What is being laid out does not change under the hands that do it: it is said that it did.
  const [page] = useState(latest);
  const [layout, setLayout] = useState<ProgrammeLayout>(page.layout);
  const [newAreas, setNewAreas] = useState<readonly NewArea[]>([]);
  const [said, setSaid] = useState("");
  const { doing, begin, leave } = useDoing<LayoutDoing>();
  const focus = useRef<string | null>(null);
  const isChanged = JSON.stringify(layout) !== JSON.stringify(page.layout);
  const isOutdated = latest.revision !== page.revision;

  useEffect(() => {
    if (isOutdated && !isChanged && !doing && !busy) onRound(null);
  }, [isOutdated, isChanged, doing, busy, onRound]);

  // What moves in the list takes its button along, and the browser lets go of the focus.
  useEffect(() => {
    if (focus.current === null) return;
    document.getElementById(focus.current)?.focus();
    focus.current = null;
  });

  const onLayout: OnLayout = (next, words, target) => {
    setLayout(next);
    setSaid(words);
    focus.current = target ?? null;
    if (doing) leave();
  };
  const readAgain = () => queries.invalidateQueries(trpc.programmes.layout.pathFilter());

  function record() {
    const listed = new Set(layout.rows.map(({ area }) => area));
    const wanted = newAreas.filter(({ slug }) => listed.has(slug));
    void attempt(async () => {
      await change.mutateAsync({
        programme,
        revision: page.revision,
        layout,
        newAreas: [...wanted],
      });
      await readAgain();
      onRound("The rows and columns are recorded.");
    });
  }

  const areas = [...page.areas, ...newAreas];
  const parts = { page: { ...page, areas }, layout, onLayout, begin };
  const isEmpty = layout.rows.length === 0 && layout.columns.length === 0;
  return (
    <>
      {isEmpty && !doing && (
        <div className={styles["section"]}>
          <EmptyState
            heading="Nothing is laid out yet"
            action={
              <Link to="/$programme/take-in" params={{ programme }}>
                Paste a table instead
              </Link>
            }
          >
            <p>
              Add a group, then its areas as rows; add the partnerships as columns. A table that you
              keep in Word or Excel brings all of them at once.
            </p>
          </EmptyState>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ColumnList {...parts} />
      {doing?.what === "column" && (
        <ColumnForm {...parts} partnership={doing.partnership} onLeave={leave} />
      )}
      <GroupList {...parts} />
      {doing?.what === "row" && (
        <RowForm
          {...parts}
          area={doing.area}
          onNewArea={(area) => setNewAreas((before) => [...before, area])}
          onLeave={leave}
        />
      )}
      {doing?.what === "group" && <GroupForm {...parts} group={doing.group} onLeave={leave} />}
      {!doing && (
        <p className={`${formStyles["begin"]} ${formStyles["actions"]}`}>
          {layout.groups.length > 0 && (
            <Button id="add-row" onClick={() => begin({ what: "row", area: null })}>
              Add a row
            </Button>
          )}
          <Button id="add-group" onClick={() => begin({ what: "group", group: null })}>
            Add a group
          </Button>
          <Button id="add-column" onClick={() => begin({ what: "column", partnership: null })}>
            Add a column
          </Button>
        </p>
      )}
      {(isChanged || problems.length > 0) && (
        <div className={styles["bar"]}>
          <RefusedNotices problems={problems} />
          {isOutdated && !busy && (
            <Notice tone="person" live>
              <p>
                Somebody else has changed the rows and columns since you opened them. Leave as
                recorded to see what stands, then make your change to that.
              </p>
            </Notice>
          )}
          <Button kind="primary" busy={busy} onClick={record}>
            Record rows and columns
          </Button>
          <Button onClick={() => onRound("Nothing was recorded: this is what stands.")}>
            Leave as recorded
          </Button>
          <span className="quiet small">Changed here, and not recorded yet.</span>
        </div>
      )}
    </>
  );
}
