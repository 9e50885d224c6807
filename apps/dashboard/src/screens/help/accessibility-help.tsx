import styles from "./help-screen.module.css";

/** What was tested and how, what is known not to work, and whom to tell. Honest: it claims no more than was done. */
export function AccessibilityHelp() {
  return (
    <>
      <p>
        We want as many people as possible to be able to use Accord. We aim at level AA of the Web
        Content Accessibility Guidelines 2.2. We believe that the pages meet it. Nobody outside has
        checked that yet.
      </p>

      <h2>What you can do</h2>
      <ul className={styles["list"]}>
        <li>Make the text twice as large, and still read everything.</li>
        <li>Use a screen as narrow as a phone’s. The matrix becomes a list.</li>
        <li>Go everywhere by keyboard.</li>
        <li>Listen with a screen reader. The matrix is a plain table with headings.</li>
        <li>Choose a light or a dark page, or your own colours in your system’s settings.</li>
        <li>Ask your system for less motion, and nothing moves.</li>
        <li>Read it in grey, on screen and on paper. Nothing is said by colour alone.</li>
      </ul>

      <h2>How it was tested</h2>
      <ul className={styles["list"]}>
        <li>
          By a program (axe) on every page and in every state: light, dark and forced colours, at
          320, 768 and 1440 pixels. It finds nothing. Such a program finds only part of what can be
          wrong.
        </li>
        <li>By keyboard alone, through the journeys people make most.</li>
        <li>By eye, at 320 pixels, at twice the size, in forced colours and in print.</li>
        <li>
          By the names, roles and headings that a browser gives a screen reader, read by a program.
        </li>
      </ul>

      <h2>What is known not to work well</h2>
      <ul className={styles["list"]}>
        <li>
          No one who uses a screen reader every day has tested Accord yet. Tell us what you meet.
        </li>
        <li>
          Pictures of many lines are dense. Each has the same facts as a table or as a list beside
          it.
        </li>
        <li>
          The two handles of the time rail can be dragged. Keys do the same, and so does the form
          behind the date.
        </li>
        <li>
          Papers that other people made, and that are kept as files, are as those people made them.
        </li>
      </ul>

      <h2>Tell us</h2>
      <p>
        Write to the office of your programme: it is named beside each entry. Say which page it was,
        and what you use to read it. If you need something in another form, ask the office for it.
      </p>
      <p className={styles["date"]}>This page was written on 22 November 2026.</p>
    </>
  );
}
