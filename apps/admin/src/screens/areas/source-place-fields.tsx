import { useTrpc } from "@accord/client/trpc";
import type { SourcePlace } from "@accord/domain/entry";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useQuery } from "@tanstack/react-query";

export interface TypedSource {
  /** A source's slug, or nothing. */
  readonly source: string;
  readonly place: string;
}

export const NO_SOURCE: TypedSource = { source: "", place: "" };

interface SourcePlaceFieldsProps {
  readonly programme: string;
  readonly typed: TypedSource;
  readonly onType: (typed: TypedSource) => void;
}

/** Which paper says so, where one does, and the place in it. */
export function SourcePlaceFields({ programme, typed, onType }: SourcePlaceFieldsProps) {
  const trpc = useTrpc();
  const sources = useQuery(trpc.sources.list.queryOptions({ programme }));
  return (
    <>
      <Select
        label="Source (optional)"
        empty="Not recorded"
        choices={(sources.data ?? []).map(({ slug, title }) => ({ value: slug, label: title }))}
        value={typed.source}
        onChange={({ target }) => onType({ ...typed, source: target.value })}
      />
      {typed.source && (
        <TextInput
          label="Place in it (optional)"
          hint="Page, table, row."
          value={typed.place}
          onChange={({ target }) => onType({ ...typed, place: target.value })}
        />
      )}
    </>
  );
}

/** What was typed, as the domain takes it. */
export function sourceTyped({ source, place }: TypedSource): SourcePlace | null {
  return source ? { slug: source, place: place.trim() || null } : null;
}
