import { LoadingShape } from "@accord/ui/loading-shape";
import { PageShape } from "@accord/ui/page-shape";
import { useLocation } from "@tanstack/react-router";

/** The shape of the page at the address, before anything of it has come: the matrix, the overview, or another. */
export function ShapeOfAddress({ says }: { readonly says: string }) {
  const page = useLocation({ select: ({ pathname }) => pathname.split("/")[2] ?? "" });
  if (page === "matrix") return <LoadingShape says={says} />;
  return <PageShape says={says} columns={page === "" ? 4 : 2} />;
}
