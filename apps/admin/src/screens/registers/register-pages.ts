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
    to: "/$programme/plan",
    words: "Work plan",
    about: "Which approach each business area is to take, of which forces, by when.",
    needs: "read-record",
  },
  {
    to: "/$programme/readers",
    words: "Readers",
    about: "The offices that its reports go to.",
    needs: "read-addresses",
  },
];

/** Kept once for the whole register: a change is seen in every programme. */
export const SHARED_PAGES: readonly RegisterPage[] = [
  {
    to: "/$programme/areas",
    words: "Business areas",
    about: "What each is called and why, how they bear on each other, what was merged or split.",
    needs: "read-record",
  },
];
