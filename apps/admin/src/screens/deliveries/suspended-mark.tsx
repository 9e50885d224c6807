import { useTrpc } from "@accord/client/trpc";
import { formatDayOf } from "@accord/domain/format-date";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useProgramme } from "../../editor.ts";

/** Says of an address that nothing is sent to it, and leads to where that is lifted. Asked once for a page. */
export function SuspendedMark({ address }: { readonly address: string }) {
  const programme = useProgramme().slug;
  const trpc = useTrpc();
  const { data: stopped = [] } = useQuery(trpc.deliveries.suspended.queryOptions({ programme }));
  const found = stopped.find((one) => one.address === address.toLowerCase());
  if (!found) return null;
  return (
    <span className="late">
      Nothing is sent there since {formatDayOf(found.since)}.{" "}
      <Link to="/$programme/messages" params={{ programme }}>
        See why<span className="visually-hidden">: {address}</span>
      </Link>
    </span>
  );
}
