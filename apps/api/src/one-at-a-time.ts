/** Does what it is given, each after the one before it has ended, well or not. */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own, in this process. */
export function oneAtATime(): OneAtATime {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = before.then(work);
    before = own.catch(() => {});
    return own;
  };
}
