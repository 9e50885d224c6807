const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Does it when fewer than two others are being done, in the order asked. */
export async function oneOfFew<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    // Whoever ends hands its turn on, so that nobody slips in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
