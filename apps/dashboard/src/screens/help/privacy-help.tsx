import styles from "./help-screen.module.css";

/** What is kept about a person. Held to docs/security.md and docs/data-dictionary.md. */
const KEPT = [
  {
    what: "Your account: name, office, email address, roles and force",
    why: "So that you can sign in and see what is yours",
    long: "As long as the account stands. An account that is switched off stays, so that the record still says who did what",
    who: "The administrator. Your programme’s team sees your name and office beside what you did",
  },
  {
    what: "Your password, as a scrambled value that cannot be turned back",
    why: "To check it",
    long: "Until you choose another",
    who: "Nobody",
  },
  {
    what: "Your session: when it began, the network address and the kind of browser",
    why: "To know that it is you, and to end it",
    long: "It opens nothing after twelve hours, or after one hour in which you did nothing",
    who: "Whoever runs the server",
  },
  {
    what: "What you do to the record: entries, corrections, confirmations, proposals, with the moment",
    why: "So that anyone can ask who said so, and when",
    long: "For good. The journal can be added to and never changed",
    who: "Everyone who may read the programme sees your office. Its editors, approvers and the auditor see your name",
  },
  {
    what: "What you follow: stars, your force, and how often you want an email",
    why: "To show and to send it",
    long: "Until you change it",
    who: "You",
  },
  {
    what: "Emails that Accord sends you: address, subject, when, and whether they arrived",
    why: "To send each once",
    long: "As long as the register is kept",
    who: "The programme’s team",
  },
  {
    what: "A line in the server’s log for each page: a number for your account, never what you typed",
    why: "To find faults",
    long: "As long as your force keeps its logs",
    who: "Whoever runs the server",
  },
] as const;

/** What is kept about a person, for how long, and who sees it. */
export function PrivacyHelp() {
  return (
    <>
      <p>
        Accord keeps a record of what forces do together. It keeps little about people: what it
        takes to sign you in, and who said what in the record.
      </p>
      <ul className={styles["kept"]}>
        {KEPT.map(({ what, why, long, who }) => (
          <li key={what}>
            <b>{what}</b>
            <dl>
              <div>
                <dt>What for</dt>
                <dd>{why}</dd>
              </div>
              <div>
                <dt>For how long</dt>
                <dd>{long}</dd>
              </div>
              <div>
                <dt>Who sees it</dt>
                <dd>{who}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>

      <h2>What is not done</h2>
      <ul className={styles["list"]}>
        <li>Nobody counts your visits, and nothing is sent to anyone outside.</li>
        <li>There is one cookie. It holds your session and is gone when that ends.</li>
        <li>
          Your browser remembers whether you chose a light or a dark page, and when you were last
          active. That stays on your machine. Those who keep the record also have unfinished work
          kept there.
        </li>
      </ul>

      <h2>Your rights</h2>
      <p>
        Somebody runs Accord for your forces, and answers in law for what is kept: the data
        controller. Your programme’s office can say who that is. Ask the office, or your force’s
        data protection officer, to see what is kept about you, or to have it put right. What you
        said in the record is put right by a correction that stands beside it. It is never wiped.
      </p>
      <p>
        You can also complain to the Information Commissioner’s Office, at{" "}
        <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk</a>.
      </p>
    </>
  );
}
