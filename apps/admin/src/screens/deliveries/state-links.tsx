import { DELIVERY_LABEL, type DeliveryState } from "@accord/domain/report";
import { Link } from "@tanstack/react-router";
import styles from "./deliveries.module.css";
import { STATES } from "./delivery-words.ts";

interface StateLinksProps {
  readonly messages: readonly { readonly state: DeliveryState }[];
  /** The state that is shown; none for all. */
  readonly shown: DeliveryState | undefined;
}

/** The link of what is shown is the current one, and no other. */
const ONE = { exact: true, includeSearch: true, explicitUndefined: true } as const;

/** Chooses the state of the messages that are listed: only those there are. */
export function StateLinks({ messages, shown }: StateLinksProps) {
  const count = (state: DeliveryState) => messages.filter((one) => one.state === state).length;
  const there = STATES.filter((state) => count(state) > 0 || state === shown);
  if (there.length < 2) return null;
  return (
    <nav aria-label="Which messages are listed">
      <ul className={styles["states"]}>
        <li>
          <Link to="." search={{}} activeOptions={ONE}>
            All ({messages.length})
          </Link>
        </li>
        {there.map((state) => (
          <li key={state}>
            <Link to="." search={{ state }} activeOptions={ONE}>
              {DELIVERY_LABEL[state]} ({count(state)})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
