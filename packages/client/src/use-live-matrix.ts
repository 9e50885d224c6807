import type { MatrixView } from "@accord/domain/matrix";
import { useEffect, useRef, useState } from "react";
import { changedCells } from "./changed-cells.ts";
import { type RouterInputs, useTrpc } from "./trpc.ts";
import { type ReadState, useLiveRead } from "./use-live-read.ts";

/** How long a changed cell is said to have changed: a little longer than its glow. */
const GLOW_MS = 4_000;

const NONE: ReadonlySet<string> = new Set();

/** Which matrix is asked for: a programme, a day, an instant. */
type Asked = RouterInputs["matrix"]["read"];

export interface LiveMatrix extends ReadState {
  /** The last that was read; null before the first read. While another day is read, the day before it. */
  readonly view: MatrixView | null;
  /** Cells (`cellKey`) that changed while the reader was looking. */
  readonly changed: ReadonlySet<string>;
}

/**
 * A matrix that follows the register: read again on any word of its programme (`useLive`, near
 * the root, hears it). Cells that did not change stay the same objects, so that only the rows of
 * changed cells are drawn again.
 */
export function useLiveMatrix(asked: Asked): LiveMatrix {
  const trpc = useTrpc();
  const { answer: view, ...state } = useLiveRead(trpc.matrix.read.queryOptions(asked));
  const changed = useChangedCells(state.isBefore ? null : view, asked);
  return { view, changed, ...state };
}

/** The cells that changed between two reads of one address; another day, or other knowledge, is no change. */
function useChangedCells(view: MatrixView | null, asked: Asked): ReadonlySet<string> {
  const before = useRef<{ readonly view: MatrixView; readonly address: string } | null>(null);
  const [changed, setChanged] = useState(NONE);
  const address = [asked.programme, asked.asAt, asked.knownAt].join(" ");

  useEffect(() => {
    if (!view) return;
    const last = before.current;
    before.current = { view, address };
    if (!last || last.view === view || last.address !== address) return;
    const differing = changedCells(last.view, view);
    if (differing.size > 0) setChanged(differing);
  }, [view, address]);

  // Apart from the above: a read without changes must not stop the clock of the one before.
  useEffect(() => {
    if (changed === NONE) return;
    const timer = setTimeout(() => setChanged(NONE), GLOW_MS);
    return () => clearTimeout(timer);
  }, [changed]);

  return changed;
}
