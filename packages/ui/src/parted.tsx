import { Fragment, type ReactNode } from "react";

/** A name that may go on in the next line after a stroke, never within a word: "Herts/Beds/Cambs". */
export function parted(name: string): ReactNode {
  return name.split(/(?<=\/)/).map((part, n) => (
    <Fragment key={`${n} ${part}`}>
      {n > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
