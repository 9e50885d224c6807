import { type RouterInputs, useTrpc } from "@accord/client/trpc";
import { useQuery } from "@tanstack/react-query";
import { openingDay, useEditor, useProgramme } from "../../editor.ts";

type RecordAddress = NonNullable<RouterInputs["journal"]["lines"]["about"]>;

/** What a record is called, as far as the programme's matrix names it; its slug where it does not. */
export function useRecordName(programme: string, about: RecordAddress | null): string {
  const trpc = useTrpc();
  const { session } = useEditor();
  const asAt = openingDay(useProgramme(), session);
  const matrix = useQuery({
    ...trpc.matrix.read.queryOptions({ programme, asAt }),
    enabled: about !== null,
  });
  if (about === null) return "";
  const areaName = (slug: string) =>
    matrix.data?.areas.find((area) => area.slug === slug)?.name ?? slug;
  const partnershipName = (slug: string) =>
    matrix.data?.partnerships.find((one) => one.slug === slug)?.name ?? slug;
  switch (about.noun) {
    case "cell":
      return `${areaName(about.area)}, ${partnershipName(about.partnership)}`;
    case "area":
      return areaName(about.slug);
    case "partnership":
      return partnershipName(about.slug);
    case "programme":
      return matrix.data?.programme.name ?? about.slug;
    default:
      return about.slug;
  }
}
