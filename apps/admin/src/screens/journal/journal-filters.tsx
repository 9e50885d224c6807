import { Button } from "@accord/ui/button";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import type { FormEvent } from "react";
import type { JournalAddress } from "./journal-address.ts";
import styles from "./journal-screen.module.css";
import { NOUN_CHOICES } from "./noun-words.ts";

interface JournalFiltersProps {
  readonly address: JournalAddress;
  readonly onShow: (filters: Pick<JournalAddress, "noun" | "from" | "to" | "who">) => void;
}

/** What to show of the journal. All of it stands in the address, so a page can be sent. */
export function JournalFilters({ address, onShow }: JournalFiltersProps) {
  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const words = (name: string) => {
      const value = typed.get(name);
      return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
    };
    onShow({ noun: words("noun"), from: words("from"), to: words("to"), who: words("who") });
  }
  return (
    <search>
      <form className={styles["filters"]} onSubmit={show} aria-label="Lines to show">
        <Select
          label="About"
          name="noun"
          empty="Everything"
          choices={NOUN_CHOICES}
          defaultValue={address.noun ?? ""}
        />
        <TextInput
          label="By"
          name="who"
          defaultValue={address.who ?? ""}
          autoComplete="off"
          size={18}
        />
        <TextInput label="From" name="from" type="date" defaultValue={address.from ?? ""} />
        <TextInput label="To" name="to" type="date" defaultValue={address.to ?? ""} />
        <Button type="submit">Show</Button>
      </form>
    </search>
  );
}
