/** What a version brought, for those who read. */
export interface Release {
  readonly version: string;
  /** The day it came out; null while it has not. */
  readonly on: string | null;
  readonly changes: readonly string[];
}

/** The last first. Written with each release: what a reader would notice, in a line each. */
export const RELEASES: readonly Release[] = [
  {
    version: "0.1.0",
    on: null,
    changes: [
      "An overview for the minute before a meeting: what moved, what is stuck, what needs a person.",
      "Any two days can be compared, and what was known then with what is known now.",
      "Pages of their own for areas, cells, forces and partnerships.",
      "Rules read the record and say what deserves a look.",
      "One search over everything you may see.",
      "Stars on areas, and an email when they change.",
      "The matrix can be filtered, folded, printed on A3 and read on a phone.",
    ],
  },
];
