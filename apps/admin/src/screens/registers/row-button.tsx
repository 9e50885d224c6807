import { buttonLook } from "@accord/ui/button";

interface ActProps {
  readonly id: string;
  readonly words: string;
  /** What it is done to, for those who hear the button alone. */
  readonly to: string;
  readonly onClick: () => void;
}

/** A button in a row of a list. */
export function RowButton({ id, words, to, onClick }: ActProps) {
  return (
    <button type="button" id={id} className={buttonLook("link")} onClick={onClick}>
      {words}
      <span className="visually-hidden"> {to}</span>
    </button>
  );
}
