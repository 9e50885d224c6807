import { onPlainClick } from "./plain-click.ts";
import { MeetingMark } from "./rail-picture.tsx";
import styles from "./rail-side.module.css";

export interface RailPreset {
  readonly words: string;
  readonly href: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

interface RailSideProps {
  readonly presets: readonly RailPreset[];
  /** The bodies whose meetings the rail has, the owner of the programme first. */
  readonly bodies: readonly { readonly name: string; readonly isOwner: boolean }[];
}

/** Days that are often compared with, as links, and what the marks of the rail mean. */
export function RailSide({ presets, bodies }: RailSideProps) {
  return (
    <>
      <nav aria-label="Compare with" className={styles["presets"]}>
        {presets.map(({ words, href, isChosen, onChoose }) => (
          <a
            key={words}
            href={href}
            aria-current={isChosen || undefined}
            onClick={(event) => onPlainClick(event, onChoose)}
          >
            {words}
          </a>
        ))}
      </nav>
      <p className={styles["key"]} aria-hidden="true">
        <span>
          <i /> entries
        </span>
        {bodies.map(({ name, isOwner }) => (
          <span key={name}>
            <svg width="9" height="9" viewBox="-4.5 -4.5 9 9" aria-hidden="true">
              <MeetingMark isOwner={isOwner} size={8} />
            </svg>{" "}
            {name}
          </span>
        ))}
      </p>
    </>
  );
}
