import { PageKeysList } from "../../page-keys-list.tsx";
import styles from "./help-screen.module.css";

/** Every key of every page. */
export function KeysHelp() {
  return (
    <>
      <p>
        Everything works without a mouse. On the matrix, press ? to see these keys without leaving
        the page.
      </p>
      <PageKeysList className={styles["keys"]} />
    </>
  );
}
