import type { RailEnd } from "@accord/ui/time-rail";

/** Days that handles are held at, before the page has followed. */
export interface HeldDays {
  readonly asAt?: string;
  readonly since?: string;
}

/** What the page does while handles are moved. */
export interface PageBehind {
  /** The days of the address. */
  readonly asAt: string;
  readonly since: string | undefined;
  /** Whether a read of the page is under way. */
  readonly isReading: boolean;
  readonly go: (days: HeldDays, how: { readonly replace: boolean }) => void;
}

/** Not more often, so that the address can follow. */
const PAUSE_MS = 40;

/**
 * Lets the page follow a handle while it is dragged, with one read under way at a time: a day that was
 * passed meanwhile is not asked for. The first step is one of the history, so that back leads to where
 * the handle was; the others take its place. A handle that was let go of is followed at once.
 */
export class HeldHandles {
  #held: HeldDays | null = null;
  #isSettled = true;
  #hasBegun = false;
  #page: PageBehind | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  /** What the handles are at; null where they stand as the address says. */
  readonly held = (): HeldDays | null => this.#held;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly move = (end: RailEnd, day: string): void => {
    this.#isSettled = false;
    this.#hold({ ...this.#held, [end]: day });
    this.#follow();
  };

  readonly settle = (): void => {
    this.#isSettled = true;
    this.#follow();
  };

  /** The page is elsewhere now, or has read. */
  readonly pageIs = (page: PageBehind): void => {
    this.#page = page;
    this.#follow();
  };

  /** Forgets where the handles were: whoever goes back, or leaves, lets go. */
  readonly letGo = (): void => {
    clearTimeout(this.#timer);
    this.#isSettled = true;
    this.#hasBegun = false;
    this.#hold(null);
  };

  #hold(held: HeldDays | null): void {
    if (this.#held === held) return;
    this.#held = held;
    for (const listener of this.#listeners) listener();
  }

  #follow(): void {
    clearTimeout(this.#timer);
    const [held, page] = [this.#held, this.#page];
    if (!held || !page) return;
    if ((held.asAt ?? page.asAt) === page.asAt && (held.since ?? page.since) === page.since) {
      if (this.#isSettled) this.#hasBegun = false;
      // Until the day is read, the page still shows the one before, and the handle would jump back to it.
      if (this.#isSettled && !page.isReading) this.letGo();
      return;
    }
    if (page.isReading && !this.#isSettled) return;
    this.#timer = setTimeout(
      () => {
        page.go(held, { replace: this.#hasBegun });
        this.#hasBegun = true;
      },
      this.#isSettled ? 0 : PAUSE_MS,
    );
  }
}
