import { Navigate, useParams, useSearch } from "@tanstack/react-router";
import { openingDay, useReader } from "../../reader.ts";
import { NotFoundScreen } from "../not-found-screen.tsx";
import { MatrixPage } from "./matrix-page.tsx";

/** The matrix of a programme, on the day its address names; without a day, on the one its pages open on. */
export function MatrixScreen() {
  const { session } = useReader();
  const { programme: slug } = useParams({ from: "/$programme/matrix" });
  const address = useSearch({ from: "/$programme/matrix" });
  const programme = session.programmes.find((one) => one.slug === slug);
  if (!programme) return <NotFoundScreen />;
  const { asAt } = address;
  if (asAt === undefined) {
    return (
      <Navigate
        to="/$programme/matrix"
        params={{ programme: slug }}
        search={{ ...address, asAt: openingDay(programme, session) }}
        replace
      />
    );
  }
  return <MatrixPage key={slug} programme={programme} address={{ ...address, asAt }} />;
}
