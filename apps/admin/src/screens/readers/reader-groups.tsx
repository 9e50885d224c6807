import { isPast } from "@accord/domain/recipients";
import registers from "../registers/registers.module.css";
import { type ListedReader, type ReaderList, readerGroups } from "./reader-words.ts";
import own from "./readers.module.css";
import { ReadersTable } from "./readers-table.tsx";

interface ReaderGroupsProps {
  readonly list: ReaderList;
  /** Null for those who may only look. */
  readonly onDo: ((what: "changing" | "removing", reader: ListedReader) => void) | null;
}

/** The list by body, with those who hold an office no more folded away below. */
export function ReaderGroups({ list, onDo }: ReaderGroupsProps) {
  const past = list.readers.filter((reader) => isPast(reader, list.today));
  const readers = list.readers.filter((reader) => !isPast(reader, list.today));
  return (
    <>
      {readerGroups({ ...list, readers }).map((group) => (
        <section key={group.heading} className={registers["section"]}>
          <h2>{group.heading}</h2>
          <ReadersTable
            caption={
              <>
                {group.readers.length === 1 ? "1 reader" : `${group.readers.length} readers`}
                <span className="visually-hidden">, {group.heading}</span>
              </>
            }
            readers={group.readers}
            list={list}
            onDo={onDo}
          />
        </section>
      ))}
      {past.length > 0 && (
        <details className={own["past"]}>
          <summary>{past.length === 1 ? "1 past holder" : `${past.length} past holders`}</summary>
          <ReadersTable caption="Past holders" readers={past} list={list} onDo={onDo} />
        </details>
      )}
    </>
  );
}
