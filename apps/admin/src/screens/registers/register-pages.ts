import type { Permission } from "@accord/domain/permissions";
import type { LinkProps } from "@tanstack/react-router";

/** A page of the app that needs no more than the programme in its address. */
type ProgrammePage = Extract<LinkProps["to"], `/$programme/${string}`>;

/** One of the pages on which a programme team keeps what the matrix rests on. */
export interface RegisterPage {
  readonly to: ProgrammePage;
  readonly words: string;
  /** What is kept there, in one sentence. */
  readonly about: string;
  readonly needs: Permission;
}

/** Kept for one programme, seen in no other. */
export const PROGRAMME_PAGES: readonly RegisterPage[] = [
  {
    to: "/$programme/layout",
    words: "Rows and columns",
    about: "Its areas in their groups and its partnerships, in order, each from a day.",
    needs: "edit-registers",
  },
  {
    to: "/$programme/sources",
    words: "Sources",
    about: "The papers that its record rests on, with their files.",
    needs: "read-drafts",
  },
  {
    to: "/$programme/plan",
    words: "Work plan",
    about: "Which approach each business area is to take, of which forces, by when.",
    needs: "read-record",
  },
  {
    to: "/$programme/governance",
    words: "Governance",
    about: "The bodies that govern it, and when they meet.",
    needs: "read-record",
  },
  {
    to: "/$programme/readers",
    words: "Readers",
    about: "The offices that its reports go to.",
    needs: "read-addresses",
  },
  {
    to: "/$programme/take-in/remembered",
    words: "Remembered wordings",
    about: "What was settled once of odd wordings and names in tables that were pasted.",
    needs: "import-entries",
  },
  {
    to: "/$programme/settings",
    words: "Settings",
    about: "Its name and marking, and the day its pages open on.",
    needs: "edit-registers",
  },
];

/** Kept once for the whole register: a change is seen in every programme. */
export const SHARED_PAGES: readonly RegisterPage[] = [
  {
    to: "/$programme/partnerships",
    words: "Partnerships",
    about: "Named sets of forces, and who is in each from when to when.",
    needs: "read-drafts",
  },
  {
    to: "/$programme/forces",
    words: "Forces",
    about: "The 43 of England and Wales by region, with their codes and their parties.",
    needs: "read-drafts",
  },
  {
    to: "/$programme/parties",
    words: "Parties",
    about: "The legal persons that sign, and what they were called.",
    needs: "read-drafts",
  },
  {
    to: "/$programme/areas",
    words: "Business areas",
    about: "What each is called and why, how they bear on each other, what was merged or split.",
    needs: "read-record",
  },
];
