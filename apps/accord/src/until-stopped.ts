/** Waits until the process is asked to stop. Asked a second time, it ends at once. */
export async function untilStopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const ask = () => {
    resolve();
    process.once("SIGINT", () => process.exit(1));
    process.once("SIGTERM", () => process.exit(1));
  };
  process.once("SIGINT", ask);
  process.once("SIGTERM", ask);
  // The signals alone do not keep the process: what it serves does, and until then this timer.
  const timer = setInterval(() => {}, 60_000);
  await promise;
  clearInterval(timer);
}
