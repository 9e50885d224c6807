/** Acts of one tab that can be taken back, and those that were: the last of each is next. */
export interface UndoStack<Act> {
  readonly done: readonly Act[];
  readonly undone: readonly Act[];
}

export const NOTHING_DONE: UndoStack<never> = { done: [], undone: [] };

/** Something new was done: what was undone before cannot be redone any more. */
export function withDone<Act>({ done }: UndoStack<Act>, act: Act): UndoStack<Act> {
  return { done: [...done, act], undone: [] };
}

/** It was taken back: it is the next that can be done again. */
export function withUndone<Act>({ done, undone }: UndoStack<Act>, act: Act): UndoStack<Act> {
  return { done: done.filter((one) => one !== act), undone: [...undone, act] };
}

/** It was done again: it is the next that can be taken back. */
export function withRedone<Act>({ done, undone }: UndoStack<Act>, act: Act): UndoStack<Act> {
  return { done: [...done, act], undone: undone.filter((one) => one !== act) };
}

/** What cannot be turned any more: it was withdrawn, or others went on from it. */
export function without<Act>({ done, undone }: UndoStack<Act>, act: Act): UndoStack<Act> {
  return { done: done.filter((one) => one !== act), undone: undone.filter((one) => one !== act) };
}
