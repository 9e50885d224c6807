/** The pages of help, in their order: the last part of the address, the name, and what one finds there. */
export const HELP_PAGES = [
  {
    page: "stages",
    name: "What the marks and words mean",
    about: "Every stage, every way to stop, the signs of movement, the rules, and the two dates",
  },
  { page: "keys", name: "Keys", about: "How to go through the pages without a mouse" },
  {
    page: "accessibility",
    name: "Accessibility",
    about: "What was tested and how, what is known not to work, and whom to tell",
  },
  {
    page: "privacy",
    name: "Privacy",
    about: "What is kept about you, for how long, and who sees it",
  },
  { page: "changes", name: "What has changed", about: "What each version of Accord brought" },
] as const;

export type HelpSlug = (typeof HELP_PAGES)[number]["page"];
