import type { MatrixView } from "@accord/domain/matrix";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { changedCells } from "./changed-cells.ts";
import { type ApiError, type RouterInputs, useTrpc } from "./trpc.ts";

/** How long a changed cell is said to have changed: a little longer than its glow. */
const GLOW_MS = 4_000;

const NONE: ReadonlySet<string> = new Set();

/** Which matrix is asked for: a programme, a day, an instant. */
type Asked = RouterInputs["matrix"]["read"];

export interface LiveMatrix {
  /** The last that was read; null before the first read. While another day is read, the day before it. */
  readonly view: MatrixView | null;
  /** Cells (`cellKey`) that changed while the reader was looking. */
  readonly changed: ReadonlySet<string>;
  /** When `view` was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** Why the last read failed; `view` then is what was read before. */
  readonly error: ApiError | null;
  /** Whether `view` is still the day, or the knowledge, that was asked for before. */
  readonly isBefore: boolean;
  readonly isReading: boolean;
  readonly readAgain: () => void;
}

/**
 * A matrix that follows the register: read again on any word of its programme (`useLive`, near
 * the root, hears it). Cells that did not change stay the same objects, so that only the rows of
 * changed cells are drawn again.
 */
export function useLiveMatrix(asked: Asked): LiveMatrix {
  const trpc = useTrpc();
  const read = useQuery(
    trpc.matrix.read.queryOptions(asked, {
      // While another day is read the one before stays; another programme's matrix does not.
      placeholderData: (before) =>
        before?.programme.slug === asked.programme ? before : undefined,
    }),
  );
  const view = read.data ?? null;
  const changed = useChangedCells(read.isPlaceholderData ? null : view, asked);
  return {
    view,
    changed,
    readAt: read.dataUpdatedAt,
    error: read.error,
    isBefore: read.isPlaceholderData,
    isReading: read.isFetching,
    readAgain: () => void read.refetch(),
  };
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
