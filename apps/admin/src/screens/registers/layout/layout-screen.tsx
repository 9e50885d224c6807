import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useProgramme } from "../../../editor.ts";
import { RegisterFrame } from "../register-frame.tsx";
import { LayoutEditor } from "./layout-editor.tsx";

export type LayoutPage = RouterOutputs["programmes"]["layout"];

interface Round {
  readonly round: number;
  /** What was done at the end of the round before. */
  readonly done: string | null;
}

/** Which areas are the rows and which partnerships the columns of a programme, in which order and from when. */
export function LayoutScreen() {
  const { slug: programme, name } = useProgramme();
  const trpc = useTrpc();
  const read = useQuery(trpc.programmes.layout.queryOptions({ programme }));
  // A new round begins from what is recorded by then.
  const [{ round, done }, setRound] = useState<Round>({ round: 0, done: null });
  return (
    <RegisterFrame
      heading="Rows and columns"
      standfirst={`The matrix of the ${name}: its areas in their groups, its partnerships, in order, each from a day. What ended keeps its place on the days before.`}
      noun="rows and columns"
      read={read}
      done={done}
      record={`programme/${programme}`}
    >
      {(page) => (
        <LayoutEditor
          key={round}
          latest={page}
          onRound={(words) => setRound({ round: round + 1, done: words })}
        />
      )}
    </RegisterFrame>
  );
}
