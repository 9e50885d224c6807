import styles from "./loading-shape.module.css";

interface LoadingShapeProps {
  /** What is being read: "Reading the matrix". */
  readonly says: string;
  readonly rows?: number;
  readonly columns?: number;
}

/** The shape of the matrix that is coming, so that nothing jumps when it does. */
export function LoadingShape({ says, rows = 14, columns = 5 }: LoadingShapeProps) {
  return (
    <div className={styles["loading"]} role="status">
      <p className="visually-hidden">{says}</p>
      <div aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className={styles["row"]}>
            <i className={styles["name"]} style={{ width: `${45 + ((row * 37) % 45)}%` }} />
            {Array.from({ length: columns }, (_, column) => (
              <i key={column} data-filled={(row * 7 + column * 5) % 3 !== 0 || undefined} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
