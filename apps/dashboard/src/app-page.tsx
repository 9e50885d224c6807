import { Page } from "@accord/ui/page";
import { type ReactNode, useContext } from "react";
import { AppMasthead } from "./app-masthead.tsx";
import { ProgrammePageContext } from "./programme-page.ts";

/** A page of no programme under the dashboard's masthead; within the frame of a programme, only what it says. */
export function AppPage({ children }: { readonly children: ReactNode }) {
  const isFramed = useContext(ProgrammePageContext) !== null;
  return isFramed ? children : <Page masthead={<AppMasthead />}>{children}</Page>;
}
