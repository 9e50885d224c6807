import type { RouterOutputs } from "@accord/client/trpc";
import { formatDayOf, formatInstant } from "@accord/domain/format-date";
import { DELIVERY_LABEL } from "@accord/domain/report";
import type { ReactNode } from "react";
import styles from "./deliveries.module.css";
import { heldWords, outcomeWords, toneOf } from "./delivery-words.ts";

export type Delivery = RouterOutputs["deliveries"]["list"][number];

interface DeliveryItemProps {
  readonly delivery: Delivery;
  /** What it is called where that is not its office: the subject of another email. */
  readonly withSubject?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** One message: whom it goes to, where it stands, and every try with the mail server's own words. */
export function DeliveryItem({ delivery, withSubject = false, children }: DeliveryItemProps) {
  const { office, address, subject, state, carries, suspendedSince } = delivery;
  const held = heldWords(delivery);
  return (
    <li className={styles["item"]}>
      <div className={styles["who"]}>
        <b>{office ?? "Office not recorded"}</b>
        <span className={styles["small"]}>{address ?? "address not shown"}</span>
        {withSubject && <div className={styles["small"]}>{subject}</div>}
      </div>
      <div>
        <span className={styles["state"]} data-tone={toneOf(state)}>
          {DELIVERY_LABEL[state]}
        </span>
        {held && <div className={styles["small"]}>{held}</div>}
        {carries && (
          <div className={styles["small"]}>
            {carries === "link" ? "By a link behind sign-in" : "With the paper attached"}
          </div>
        )}
      </div>
      <div className={styles["said"]}>
        <Tries delivery={delivery} />
        {suspendedSince && (
          <p className="late">
            Nothing is sent to this address since {formatDayOf(suspendedSince)}.
          </p>
        )}
        {children && <div className={styles["actions"]}>{children}</div>}
      </div>
    </li>
  );
}

function Tries({ delivery: { office, attempts } }: { readonly delivery: Delivery }) {
  const last = attempts.at(-1);
  if (!last) return <span className={styles["small"]}>Not tried yet</span>;
  const earlier = attempts.slice(0, -1);
  return (
    <>
      <Try attempt={last} />
      {earlier.length > 0 && (
        <details>
          <summary>
            {earlier.length === 1 ? "1 earlier try" : `${earlier.length} earlier tries`}
            <span className="visually-hidden"> of the message to {office}</span>
          </summary>
          <ol className={styles["tries"]}>
            {earlier.map((attempt) => (
              <li key={`${attempt.claimedAt} ${attempt.outcome}`}>
                <Try attempt={attempt} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Try({ attempt }: { readonly attempt: Delivery["attempts"][number] }) {
  const { at, claimedAt, outcome, words } = attempt;
  return (
    <div>
      {outcomeWords(outcome)}, {formatInstant(at ?? claimedAt)}
      {words && (
        <div className={styles["small"]}>
          <q className={styles["server"]}>{words}</q>
        </div>
      )}
    </div>
  );
}
