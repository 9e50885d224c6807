import { cellKey } from "@accord/domain/cell";
import type { Statement } from "@accord/domain/entry";
import {
  isStillToConfirm,
  type KeptCell,
  type KeptCells,
  stillToConfirm,
} from "@accord/domain/signed-link";
import { Button } from "@accord/ui/button";
import { type ReactNode, useState } from "react";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { KeptCellItem } from "./kept-cell-item.tsx";
import styles from "./kept-cells.module.css";
import { ProposeForm } from "./propose-form.tsx";
import { SuggestForm } from "./suggest-form.tsx";

interface KeptCellsListProps {
  readonly kept: KeptCells;
  /** @throws what the register refused */
  readonly onConfirm: (cells: readonly KeptCell[]) => Promise<void>;
  readonly onPropose: (cell: KeptCell, statement: Statement, words: string) => Promise<void>;
  /** Null where nothing can be suggested: by a link. */
  readonly onSuggest: ((cell: KeptCell, words: string) => Promise<void>) | null;
  readonly onStale: () => void;
}

interface Open {
  readonly key: string;
  readonly what: "proposing" | "suggesting";
}

type Partnership = KeptCells["partnerships"][number];

/** Cells by partnership, each with its buttons, and one for all that are left. */
export function KeptCellsList(props: KeptCellsListProps) {
  const { kept, onConfirm, onPropose, onSuggest, onStale } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const { problems, busy, attempt } = useAttempt();

  const confirm = (cells: readonly KeptCell[]) =>
    void attempt(
      () => onConfirm(cells),
      ({ kind }) => {
        if (kind === "changed-meanwhile") onStale();
        return false;
      },
    );
  const leave = () => setOpen(null);

  function formOf(cell: KeptCell, partnership: Partnership): ReactNode {
    if (open?.key !== cellKey(cell)) return null;
    if (open.what === "suggesting" && onSuggest) {
      return (
        <SuggestForm
          about={`${cell.areaName}, ${partnership.name}`}
          onSuggest={async (words) => {
            await onSuggest(cell, words);
            leave();
          }}
          onLeave={leave}
        />
      );
    }
    return (
      <ProposeForm
        cell={cell}
        partnershipName={partnership.name}
        onPropose={async (statement, words) => {
          await onPropose(cell, statement, words);
          leave();
        }}
        onStale={onStale}
        onLeave={leave}
      />
    );
  }

  const all = kept.partnerships.flatMap(({ cells }) => cells).filter(isStillToConfirm);

  function rowOf(cell: KeptCell) {
    const cells = isStillToConfirm(cell) ? all.filter(({ area }) => area === cell.area) : [];
    return cells.length > 1 ? { cells: cells.length, onConfirm: () => confirm(cells) } : null;
  }

  function item(cell: KeptCell, partnership: Partnership) {
    const key = cellKey(cell);
    return (
      <KeptCellItem
        key={key}
        cell={cell}
        partnershipName={partnership.name}
        busy={busy}
        onConfirm={() => confirm([cell])}
        row={rowOf(cell)}
        onPropose={() => setOpen({ key, what: "proposing" })}
        onSuggest={onSuggest && (() => setOpen({ key, what: "suggesting" }))}
        form={formOf(cell, partnership)}
      />
    );
  }

  return (
    <>
      <RefusedNotices problems={problems} />
      {kept.partnerships.map((partnership) => {
        const { slug, name, cells } = partnership;
        const filled = cells.filter(({ standing }) => standing !== null);
        const blank = cells.filter(({ standing }) => standing === null);
        const waiting = filled.filter(isStillToConfirm);
        return (
          <section key={slug} className={styles["partnership"]} aria-labelledby={`kept-${slug}`}>
            <div className={styles["head"]}>
              <div>
                <h2 id={`kept-${slug}`}>{name}</h2>
                <p>{leftWords(cells)}</p>
              </div>
              {waiting.length > 1 && (
                <Button busy={busy} onClick={() => confirm(waiting)}>
                  Confirm all {waiting.length} in {name}
                </Button>
              )}
            </div>
            <ul className={styles["list"]}>{filled.map((cell) => item(cell, partnership))}</ul>
            {blank.length > 0 && (
              <details className={styles["blank"]}>
                <summary>
                  {blank.length === 1
                    ? "1 area with nothing recorded"
                    : `${blank.length} areas with nothing recorded`}
                </summary>
                <ul className={styles["list"]}>{blank.map((cell) => item(cell, partnership))}</ul>
              </details>
            )}
          </section>
        );
      })}
    </>
  );
}

/** "4 of 36 still to confirm", or that nothing is left. */
export function leftWords(cells: readonly KeptCell[]): string {
  const { left, of } = stillToConfirm(cells);
  if (of === 0) return "Nothing is recorded here yet.";
  if (left === 0) return of === 1 ? "Answered." : `All ${of} answered.`;
  return `${left} of ${of} still to confirm`;
}
