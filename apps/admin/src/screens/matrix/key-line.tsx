import { KeyHint } from "@accord/ui/key-hint";
import styles from "./key-line.module.css";

interface KeyLineProps {
  /** What was done last, in words: told to those who listen, too. */
  readonly told: string | null;
  readonly isEntered: boolean;
  readonly onAll: () => void;
}

/** The line at the foot of the matrix: what was done last, and the keys of where one is. */
export function KeyLine({ told, isEntered, onAll }: KeyLineProps) {
  return (
    <div className={styles["keys"]}>
      <p role="status" className={told ? styles["told"] : "visually-hidden"}>
        {told}
      </p>
      {isEntered ? (
        <>
          <KeyHint keys={["T", "R", "C", "P", "L"]}>set a stage</KeyHint>
          <KeyHint keys={["S"]}>and others: ways to stop</KeyHint>
          <KeyHint keys={["Space"]}>confirm, no change</KeyHint>
          <KeyHint keys={["Shift"]}>+ arrows choose many</KeyHint>
          <KeyHint keys={["I"]}>who said so</KeyHint>
          <KeyHint keys={["Ctrl Z"]}>undo</KeyHint>
          <KeyHint keys={["N"]}>next that needs a person</KeyHint>
          <KeyHint keys={["Esc"]}>leave</KeyHint>
        </>
      ) : (
        <>
          <KeyHint keys={["←", "↑", "→", "↓"]}>move</KeyHint>
          <KeyHint keys={["Enter"]}>edit from a cell</KeyHint>
          <span>a click opens its story</span>
        </>
      )}
      <button type="button" onClick={onAll}>
        <KeyHint keys={["?"]}>all keys</KeyHint>
      </button>
    </div>
  );
}
