import type { ArchivedVersion } from "@accord/domain/report-archive";
import { Button } from "@accord/ui/button";
import { type FormEvent, useState } from "react";
import { useGo, useProgrammePage } from "../../programme-page.ts";
import styles from "./compare-form.module.css";
import { firstPair } from "./first-pair.ts";
import { compareHref, readWritten, written } from "./report-address.ts";

interface CompareFormProps {
  readonly versions: readonly ArchivedVersion[];
}

const KIND = { monthly: "Monthly", quarterly: "Quarterly" } as const;

/** Chooses two issued reports and goes to what they say otherwise. */
export function CompareForm({ versions }: CompareFormProps) {
  const { programme } = useProgrammePage();
  const go = useGo();
  const first = firstPair(versions);
  const [from, setFrom] = useState(first ? written(first.from) : undefined);
  const [to, setTo] = useState(first ? written(first.to) : undefined);
  if (first === null) return null;
  function compare(event: FormEvent) {
    event.preventDefault();
    go(compareHref(programme.slug, readWritten(from), readWritten(to)));
  }
  const choice = (label: string, value: string | undefined, set: (value: string) => void) => (
    <label>
      {label}
      <select value={value} onChange={(event) => set(event.target.value)}>
        {versions.map((version) => (
          <option key={version.id} value={written(version)}>
            {KIND[version.kind]}, {version.title}
            {(version.isSuperseded || version.version > 1) && `, version ${version.version}`}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form className={styles["compare"]} onSubmit={compare}>
      {choice("Compare", from, setFrom)}
      {choice("with", to, setTo)}
      <Button type="submit">Show what they say otherwise</Button>
    </form>
  );
}
