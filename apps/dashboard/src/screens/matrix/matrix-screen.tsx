import { useSearch } from "@tanstack/react-router";
import { useProgrammePage } from "../../programme-page.ts";
import { MatrixPage } from "./matrix-page.tsx";

/** The matrix of a programme, on the day its address names. */
export function MatrixScreen() {
  const { programme, days } = useProgrammePage();
  const address = useSearch({ from: "/$programme/matrix" });
  return <MatrixPage programme={programme} address={{ ...address, ...days }} />;
}
