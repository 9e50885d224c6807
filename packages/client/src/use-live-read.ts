import { type QueryKey, type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { isPassing } from "./refusal.ts";
import { isSameSubject } from "./same-subject.ts";
import type { ApiError } from "./trpc.ts";

/** How far a read has come, whatever is read. */
export interface ReadState {
  /** When what is shown was read, in milliseconds since 1970; 0 before the first read. */
  readonly readAt: number;
  /** Why the last read failed; what is shown then is what was read before. */
  readonly error: ApiError | null;
  /** Whether what is shown is still of the day, or the knowledge, that was asked for before. */
  readonly isBefore: boolean;
  readonly isReading: boolean;
  readonly readAgain: () => void;
}

export interface LiveRead<Answer> extends ReadState {
  /** The last that was read; null before the first read. While another day is read, the day before it. */
  readonly answer: Answer | null;
}

interface LastRead<Answer> {
  readonly answer: Answer;
  readonly readAt: number;
  readonly queryKey: QueryKey;
}

/**
 * A read that follows the register: done again on any word of its programme (`useLive`, near the
 * root, hears it). What was read stays on the page while the line is cut, and while another day of
 * the same page is read; another page's answer does not.
 *
 * @param options - what `useTrpc().….queryOptions(asked)` gives
 */
export function useLiveRead<Answer extends object, Key extends QueryKey>(
  options: UseQueryOptions<Answer, ApiError, Answer, Key> & { readonly queryKey: Key },
): LiveRead<Answer> {
  const read = useQuery<Answer, ApiError, Answer, Key>({
    ...options,
    placeholderData: (before: Answer | undefined, query?: { readonly queryKey: QueryKey }) =>
      query && isSameSubject(query.queryKey, options.queryKey) ? before : undefined,
  } as UseQueryOptions<Answer, ApiError, Answer, Key>); // its guard against functions cannot see that an answer is data
  const last = useRef<LastRead<Answer> | null>(null);
  const { data, dataUpdatedAt, isPlaceholderData } = read;
  const { queryKey } = options;
  useEffect(() => {
    if (data && !isPlaceholderData)
      last.current = { answer: data, readAt: dataUpdatedAt, queryKey };
  }, [data, dataUpdatedAt, isPlaceholderData, queryKey]);
  // Another day could not be read since no answer came: the day before it stays, and says when it was read.
  const isLost = data === undefined && isPassing(read.error);
  const kept =
    isLost && last.current && isSameSubject(last.current.queryKey, queryKey) ? last.current : null;
  return {
    answer: data ?? kept?.answer ?? null,
    readAt: isPlaceholderData || kept ? (last.current?.readAt ?? 0) : dataUpdatedAt,
    error: read.error,
    isBefore: isPlaceholderData || kept !== null,
    isReading: read.isFetching,
    readAgain: () => void read.refetch(),
  };
}
