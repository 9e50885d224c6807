import { Select } from "@accord/ui/select";

interface KnownNameFieldProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly names: readonly { readonly slug: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (slug: string) => void;
}

/** One of the names the register has, in the order of the alphabet. */
export function KnownNameField({ names, onChange, ...field }: KnownNameFieldProps) {
  return (
    <Select
      {...field}
      empty="Choose a name"
      choices={names
        .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB"))
        .map(({ slug, name }) => ({ value: slug, label: name }))}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
