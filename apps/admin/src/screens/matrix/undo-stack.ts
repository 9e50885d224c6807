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

/** The act was taken back by another act, which can be taken back in turn. */
export function withUndone<Act>(stack: UndoStack<Act>, act: Act, by: Act): UndoStack<Act> {
  return { done: stack.done.filter((one) => one !== act), undone: [...stack.undone, by] };
}

/** What was taken back was done again, by another act still. */
export function withRedone<Act>(stack: UndoStack<Act>, undone: Act, by: Act): UndoStack<Act> {
  return { done: [...stack.done, by], undone: stack.undone.filter((one) => one !== undone) };
}

/** An act that cannot be taken back any more, since others went on from it. */
export function without<Act>({ done, undone }: UndoStack<Act>, act: Act): UndoStack<Act> {
  return { done: done.filter((one) => one !== act), undone: undone.filter((one) => one !== act) };
}
