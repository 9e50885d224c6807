import { Button } from "@accord/ui/button";
import type { FormEvent } from "react";
import styles from "./matrix-screen.module.css";

interface DayRailProps {
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** Another day of the record. The editor always shows all that is known: an edit is made from that. */
export function DayRail({ day, onDay }: DayRailProps) {
  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("day");
    if (typeof chosen === "string" && chosen !== "") onDay(chosen);
  }
  return (
    <form className={styles["day"]} onSubmit={show}>
      <label htmlFor="another-day">Another day</label>
      <input
        id="another-day"
        key={day}
        type="date"
        name="day"
        defaultValue={day}
        min="1829-01-01"
        required
      />
      <Button type="submit">Show</Button>
    </form>
  );
}
