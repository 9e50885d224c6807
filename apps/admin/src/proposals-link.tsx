import { useTrpc } from "@accord/client/trpc";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

/** The way to the inbox, with how many wait in it. */
export function ProposalsLink({ programme }: { readonly programme: string }) {
  const trpc = useTrpc();
  const { data } = useQuery(trpc.proposals.waiting.queryOptions({ programme }));
  return (
    <Link to="/$programme/proposals" params={{ programme }}>
      Proposals
      {data !== undefined && data.waiting > 0 && (
        <>
          {" "}
          ({data.waiting}
          <span className="visually-hidden"> waiting</span>)
        </>
      )}
    </Link>
  );
}
