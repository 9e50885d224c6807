import type { Clock } from "@accord/store/clock";
import { BEGINS } from "./days.ts";

/** A clock that stands where the year has come to, so that each act is recorded when it was done. */
export class YearClock implements Clock {
  #now = new Date(BEGINS);

  now(): Date {
    return this.#now;
  }

  set(instant: string): void {
    this.#now = new Date(instant);
  }
}
