import { refusalOf } from "@accord/client/refusal";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page, PageFooter } from "@accord/ui/page";
import type { ReactNode } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { DoneNotice } from "../../done-notice.tsx";
import { useProgramme } from "../../editor.ts";
import { HistoryLink } from "../../history-link.tsx";
import { useTitle } from "../../use-title.ts";
import { WayUp } from "./way-up.tsx";

/** A read of the register, as TanStack Query gives it. */
interface ReadState<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface RegisterFrameProps<Data> {
  readonly heading: string;
  readonly standfirst: ReactNode;
  /** The list this page belongs to; the page of registers by itself. */
  readonly up?: ReactNode;
  /** What is read, in the plural: "partnerships". */
  readonly noun: string;
  readonly read: ReadState<Data>;
  readonly done?: string | null;
  /** The record the page is about, as the journal's address names it: `force/norfolk`. */
  readonly record?: string | undefined;
  readonly children: (data: Data) => ReactNode;
}

/** The frame of every page of a register: the way back, heading, what was just done, and what is read. */
export function RegisterFrame<Data>(props: RegisterFrameProps<Data>) {
  const { heading, standfirst, up, noun, read, done, record, children } = props;
  const programme = useProgramme();
  useTitle(heading);
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <WayUp>{up}</WayUp>
      <h1>{heading}</h1>
      <p className="standfirst">
        {standfirst}
        {record && (
          <>
            {" "}
            <HistoryLink of={{ record }} />
          </>
        )}
      </p>
      {done && <DoneNotice words={done} />}
      {read.error && read.data === undefined ? (
        <ErrorState heading={`The ${noun} could not be read`} onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : read.data === undefined ? (
        <LoadingShape says={`Reading the ${noun}`} rows={8} columns={3} />
      ) : (
        children(read.data)
      )}
    </Page>
  );
}
