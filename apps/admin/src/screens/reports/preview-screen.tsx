import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { CalendarDate, EffectiveDate } from "@accord/domain/calendar";
import { formatDate } from "@accord/domain/format-date";
import { asAtOf, daysOf, periodTitle } from "@accord/domain/period";
import { Button } from "@accord/ui/button";
import { ComboBox } from "@accord/ui/combo-box";
import { typedDate } from "@accord/ui/date-input";
import { ErrorSummary } from "@accord/ui/error-summary";
import { Page, PageFooter } from "@accord/ui/page";
import { Radios } from "@accord/ui/radios";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { openingDay, useEditor, useProgramme } from "../../editor.ts";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { useTitle } from "../../use-title.ts";
import forms from "../matrix/forms.module.css";
import { forceWords } from "../readers/force-words.ts";
import { CompositionProgress } from "./composition-progress.tsx";
import { defaultMonth } from "./default-month.ts";
import styles from "./draft.module.css";
import { PeriodField } from "./period-field.tsx";
import { askedPeriod, typedPeriod, writtenPeriod } from "./typed-period.ts";

const FIELDS = { period: "preview-period", force: "preview-force" } as const;

/** What was asked for last, and how it comes along. */
interface Asked {
  readonly id: string;
  readonly purpose: "preview" | "test";
  readonly title: string;
}

/** A report of any period to be looked at, in any form: nothing is recorded, and nothing goes to readers. */
export function PreviewScreen() {
  const programme = useProgramme();
  const trpc = useTrpc();
  const { session } = useEditor();
  const today = CalendarDate.parse(session.today);
  const [typed, setTyped] = useState(() => {
    const opensOn = CalendarDate.parse(openingDay(programme, session));
    const date = defaultMonth(opensOn, today).period;
    return typedPeriod(typedDate(EffectiveDate.parse({ date, precision: "month" })));
  });
  const [known, setKnown] = useState<"now" | "then">("now");
  const [edition, setEdition] = useState<"official" | "public">("official");
  const [force, setForce] = useState("");
  const [asked, setAsked] = useState<Asked | null>(null);
  const forces = useQuery(trpc.forces.list.queryOptions({ programme: programme.slug }));
  const preview = useMutation(trpc.reports.preview.mutationOptions());
  const test = useMutation(trpc.reports.testSend.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  useTitle("Preview a report");

  const period = writtenPeriod(typed);
  function ask(purpose: Asked["purpose"]) {
    if (!period) {
      setProblems([{ field: FIELDS.period, message: askedPeriod(typed) }]);
      return;
    }
    setAsked(null);
    void attempt(async () => {
      const order = {
        ...{ programme: programme.slug, period, edition },
        knownAt: known === "then" ? ("then" as const) : null,
        force: edition === "official" && force !== "" ? force : null,
      };
      const { composition } = await (purpose === "test" ? test : preview).mutateAsync(order);
      setAsked({ id: composition, purpose, title: periodTitle(period) });
    });
  }

  const isDraft = period !== null && asAtOf(period, today).isDraft;
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <p className={styles["back"]}>
        <Link to="/$programme/reports" params={{ programme: programme.slug }}>
          All reports
        </Link>
      </p>
      <h1>Preview a report</h1>
      <p className="standfirst">
        Any period, as it is known now or as it was known then. Nothing is recorded, and no reader
        gets it. A preview is kept for an hour, for you alone.
      </p>
      <div className={`${forms["form"]} ${forms["narrow"]} ${styles["apart"]}`}>
        <ErrorSummary problems={problems} />
        <PeriodField
          id={FIELDS.period}
          hint={period ? `As at ${formatDate(asAtOf(period, today).asAt)}.` : undefined}
          error={errorAt(problems, FIELDS.period)}
          value={typed}
          onChange={setTyped}
        />
        <Radios
          name="preview-known"
          label="Known"
          choices={[
            { value: "now", label: "As known now", hint: "With all that was recorded since." },
            {
              value: "then",
              label: "As known then",
              hint:
                period && !isDraft
                  ? `With what was recorded by the end of ${formatDate(daysOf(period).last)}.`
                  : "With what was recorded by the end of the period.",
            },
          ]}
          value={known}
          onChange={setKnown}
        />
        <Radios
          inline
          name="preview-edition"
          label="Edition"
          choices={[
            { value: "official", label: "Official" },
            { value: "public", label: "Public" },
          ]}
          value={edition}
          onChange={setEdition}
        />
        {edition === "official" && (
          <ComboBox
            id={FIELDS.force}
            label="With the page of"
            hint="Type a part of a force’s name. Leave it empty for the report without one."
            empty="No force"
            groups={groupsOf(forces.data ?? [])}
            error={errorAt(problems, FIELDS.force)}
            value={force}
            onChange={setForce}
          />
        )}
        <div className={forms["actions"]}>
          <Button kind="primary" busy={busy} onClick={() => ask("preview")}>
            Preview
          </Button>
          {edition === "official" && (
            <Button busy={busy} onClick={() => ask("test")}>
              Send a test to me
            </Button>
          )}
        </div>
        {asked && <CompositionProgress key={asked.id} programme={programme.slug} {...asked} />}
      </div>
    </Page>
  );
}

/** The forces of the programme's partnerships first: the others take part in nothing that it reports of. */
function groupsOf(forces: RouterOutputs["forces"]["list"]) {
  const group = (label: string, isOfProgramme: boolean) => ({
    label,
    choices: forces
      .filter((force) => force.isOfProgramme === isOfProgramme)
      .map(({ slug, name }) => ({ value: slug, label: name || forceWords(slug) })),
  });
  return [group("In this programme", true), group("All other forces", false)];
}
