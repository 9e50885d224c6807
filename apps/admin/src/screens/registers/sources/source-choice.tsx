import { useTrpc } from "@accord/client/trpc";
import { Select } from "@accord/ui/select";
import { useQuery } from "@tanstack/react-query";

interface SourceChoiceProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly programme: string;
  /** The paper's slug; nothing where none is chosen. */
  readonly value: string;
  readonly onChange: (slug: string) => void;
}

/** Which paper of the programme says so. */
export function SourceChoice({ id, error, programme, value, onChange }: SourceChoiceProps) {
  const trpc = useTrpc();
  const sources = useQuery(trpc.sources.list.queryOptions({ programme }));
  return (
    <Select
      id={id}
      error={error}
      label="Source"
      hint="The paper that says so. A paper that is missing is added under Sources."
      empty="Not recorded"
      choices={(sources.data ?? []).map(({ slug, title }) => ({ value: slug, label: title }))}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
