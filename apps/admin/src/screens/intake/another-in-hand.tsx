import { Button } from "@accord/ui/button";
import { Notice } from "@accord/ui/notice";
import styles from "./take-in.module.css";

interface AnotherInHandProps {
  readonly onNew: () => void;
  readonly onOld: () => void;
}

/** Asks which table is meant where one comes while another is not recorded yet. */
export function AnotherInHand({ onNew, onOld }: AnotherInHandProps) {
  return (
    <Notice tone="person" live heading="Another table is in hand">
      <p>What you settled about it goes if you take in the one that was just pasted.</p>
      <div className={styles["actions"]}>
        <Button onClick={onNew}>Take in what was just pasted</Button>
        <Button onClick={onOld}>Go on with the table in hand</Button>
      </div>
    </Notice>
  );
}
