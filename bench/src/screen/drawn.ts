import type { ScreenSize } from "./generated-view.ts";

/** What a page of the bench can be asked to do. Times are milliseconds until it is painted. */
export interface DrawnMatrix {
  draw(size: ScreenSize): Promise<number>;
  /** Shows the other of two days. @returns the time, and how many of the squares were touched */
  turn(): Promise<{ readonly ms: number; readonly touched: number }>;
}

declare global {
  interface Window {
    drawn: DrawnMatrix;
  }
}

/** How long something takes until the browser has painted it. */
export async function untilPainted(work: () => void | Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      // A message comes after the frame's style, layout and paint.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
  return performance.now() - begun;
}
