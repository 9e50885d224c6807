import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useProgramme } from "../../../editor.ts";
import { RegisterFrame } from "../register-frame.tsx";
import { LayoutEditor } from "./layout-editor.tsx";

export type LayoutPage = RouterOutputs["programmes"]["layout"];

/** Which areas are the rows and which partnerships the columns of a programme, in which order and from when. */
export function LayoutScreen() {
  const { slug: programme, name } = useProgramme();
  const trpc = useTrpc();
  // What is being laid out is not to change under the hands that do it.
  const read = useQuery(
    trpc.programmes.layout.queryOptions({ programme }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const [done, setDone] = useState<string | null>(null);
  return (
    <RegisterFrame
      heading="Rows and columns"
      standfirst={`The matrix of the ${name}: its areas in their groups, its partnerships, in order, each from a day. What ended keeps its place on the days before.`}
      noun="rows and columns"
      read={read}
      done={done}
    >
      {(page) => <LayoutEditor key={page.revision} page={page} onDone={setDone} />}
    </RegisterFrame>
  );
}
