import { carriageOf, isAllowedAddress } from "@accord/domain/recipients";
import { buttonLook } from "@accord/ui/button";
import { PlainTable } from "@accord/ui/plain-table";
import type { ReactNode } from "react";
import { SuspendedMark } from "../deliveries/suspended-mark.tsx";
import styles from "../matrix/forms.module.css";
import { holderWords, type ListedReader, type ReaderList } from "./reader-words.ts";
import own from "./readers.module.css";

interface ReadersTableProps {
  readonly caption: ReactNode;
  readonly readers: readonly ListedReader[];
  readonly list: ReaderList;
  /** Null for those who may only look. */
  readonly onDo: ((what: "changing" | "removing", reader: ListedReader) => void) | null;
}

/** Some readers: the office, who holds it and since when, its page, and how the paper goes. */
export function ReadersTable({ caption, readers, list, onDo }: ReadersTableProps) {
  const { forces, marking, rules, today } = list;
  return (
    <PlainTable
      caption={caption}
      rows={readers}
      stacks
      keyOf={({ id }) => id}
      columns={[
        {
          head: "Office",
          names: true,
          cell: ({ office, role }) => (
            <span className={own["office"]}>
              {office}
              {role && <span className={own["second"]}>{role}</span>}
            </span>
          ),
        },
        {
          head: "Holder",
          cell: (reader) => (
            <span className={own["holder"]}>
              {brokenAtSign(reader.address)}
              {holderWords(reader, today) && (
                <span className={own["second"]}>{holderWords(reader, today)}</span>
              )}
              {!isAllowedAddress(reader.address, rules.allowedDomains) && (
                <span className={own["refused"]}>Not sent to: the domain is not allowed</span>
              )}
              <SuspendedMark address={reader.address} />
            </span>
          ),
        },
        {
          head: "Force page first",
          cell: ({ force }) => (
            <span className={own["force"]}>
              {forces.find(({ slug }) => slug === force)?.name ?? force ?? "none"}
            </span>
          ),
        },
        {
          head: "Goes",
          cell: (reader) =>
            carriageOf(reader, marking, rules) === "link" ? "by link" : "attached",
        },
        ...(onDo
          ? [
              {
                head: <span className="visually-hidden">What can be done</span>,
                cell: (reader: ListedReader) => (
                  <span className={styles["links"]}>
                    <button
                      type="button"
                      className={buttonLook("link")}
                      onClick={() => onDo("changing", reader)}
                    >
                      Change<span className="visually-hidden"> {nameOf(reader)}</span>
                    </button>
                    <button
                      type="button"
                      className={buttonLook("link")}
                      onClick={() => onDo("removing", reader)}
                    >
                      Remove<span className="visually-hidden"> {nameOf(reader)}</span>
                    </button>
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** An address that goes on in the next line at its sign, and nowhere else. */
function brokenAtSign(address: string) {
  const at = address.lastIndexOf("@");
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}

/** "Chief Constable, Norfolk, Deputy": an office with what its holder is to it. */
export function nameOf({ office, role }: Pick<ListedReader, "office" | "role">): string {
  return role === null ? office : `${office}, ${role}`;
}
