import { type ReactNode, useEffect, useRef } from "react";
import styles from "./forms.module.css";

interface FormHeadProps {
  readonly level?: 2 | 3;
  /** Takes the focus also from what opened the form and is still there. */
  readonly isApart?: boolean;
  readonly children: ReactNode;
}

/** The heading of a form that takes the place of what opened it; it takes the focus that was lost with that. */
export function FormHead({ level = 3, isApart = false, children }: FormHeadProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isApart || document.activeElement === document.body) head.current?.focus();
  }, [isApart]);
  return (
    <Heading ref={head} tabIndex={-1} className={styles["head"]}>
      {children}
    </Heading>
  );
}
