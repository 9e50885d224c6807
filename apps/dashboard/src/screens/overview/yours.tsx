import { createContext, useContext } from "react";
import styles from "./overview-page.module.css";

/** The partnerships that the reader's own force is in. */
export const YoursContext = createContext<ReadonlySet<string>>(new Set());

/** Marks what concerns the reader's own force. */
export function Yours({ partnerships }: { readonly partnerships: readonly string[] }) {
  const yours = useContext(YoursContext);
  if (!partnerships.some((one) => yours.has(one))) return null;
  return <b className={styles["yours"]}>yours</b>;
}
