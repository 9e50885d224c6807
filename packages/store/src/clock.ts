/** Where the time comes from: the system, or one that an operator or a test has set. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
