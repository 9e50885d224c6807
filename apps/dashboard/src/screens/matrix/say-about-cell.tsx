import { recallTyped } from "@accord/client/kept-typed";
import type { SessionProgramme } from "@accord/client/session";
import type { CellAddress } from "@accord/domain/cell";
import type { MatrixPartnership } from "@accord/domain/matrix";
import { Button, buttonLook } from "@accord/ui/button";
import { useEffect, useRef, useState } from "react";
import { LazyPart, lazyPart } from "../../lazy-part.tsx";
import { useReader } from "../../reader.ts";

// A form that few open and nobody needs first.
const SuggestCorrection = lazyPart(
  async () => (await import("./suggest-correction.tsx")).SuggestCorrection,
);

interface SayAboutCellProps {
  readonly programme: SessionProgramme;
  readonly cell: CellAddress;
  readonly partnership: MatrixPartnership;
}

/** What a reader can say of a cell: a correction to suggest, and for those who answer for it the way to their page. */
export function SayAboutCell({ programme, cell, partnership }: SayAboutCellProps) {
  const { session } = useReader();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // The form that was left took the focus with it.
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const answersForIt = session.grants.some(
    ({ role, force }) =>
      role === "contributor" && force !== null && partnership.forces.includes(force),
  );
  const name = ["suggestion", session.id, cell.programme, cell.area, cell.partnership].join("/");
  const maySuggest = programme.may.includes("suggest-correction");
  return (
    <>
      {answersForIt && (
        <a className={buttonLook()} href={`/admin/${programme.slug}/mine`}>
          Confirm it, or propose a change
        </a>
      )}
      {maySuggest &&
        (isOpen ? (
          <LazyPart>
            <SuggestCorrection cell={cell} name={name} onLeave={() => setIsOpen(false)} />
          </LazyPart>
        ) : (
          <Button ref={opener} onClick={() => setIsOpen(true)}>
            {recallTyped(name) ? "Go on with your suggestion" : "Suggest a correction"}
          </Button>
        ))}
    </>
  );
}
