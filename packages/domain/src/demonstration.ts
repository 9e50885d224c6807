/** What a register shows that is no record of a force: January 2011 as published, or a made-up year after it as well. */
export type DemonstrationKind = "published" | "generated-year";

/** What every page, paper and email says of it. */
export const DEMONSTRATION_WORDS = {
  published: {
    label: "Demonstration.",
    screen: "January 2011 is as published; accounts and readers are made up.",
    paper:
      "Demonstration record. A status that names a source is that paper’s; the list of readers and every entry without a source are made up.",
  },
  "generated-year": {
    label: "Demonstration movement.",
    screen: "January 2011 is as published; every change after it is invented.",
    paper:
      "Demonstration movement. January 2011 is as published; every change after it is invented, as are the readers.",
  },
} as const satisfies Record<DemonstrationKind, Record<"label" | "screen" | "paper", string>>;
