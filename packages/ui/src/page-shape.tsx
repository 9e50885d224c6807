import styles from "./page-shape.module.css";

interface PageShapeProps {
  /** What is being read: "Reading the overview". */
  readonly says: string;
  /** How many columns stand beside each other below the headline. */
  readonly columns?: 1 | 2 | 4;
}

/** The shape of a page that is coming: a headline, and lines below it in columns. */
export function PageShape({ says, columns = 2 }: PageShapeProps) {
  return (
    <div className={styles["loading"]} role="status">
      <p className="visually-hidden">{says}</p>
      <div aria-hidden="true">
        <i className={styles["intro"]} />
        <i className={styles["headline"]} />
        <div className={styles["columns"]} data-columns={columns}>
          {Array.from({ length: columns }, (_, column) => (
            <div key={column}>
              {Array.from({ length: LINES }, (_, line) => (
                <i key={line} style={{ width: `${52 + ((line * 37 + column * 23) % 42)}%` }} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

const LINES = 9;
