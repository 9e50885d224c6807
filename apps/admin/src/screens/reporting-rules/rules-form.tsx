import { useTrpc } from "@accord/client/trpc";
import { ReportingRules } from "@accord/domain/reporting-rules";
import { Radios } from "@accord/ui/radios";
import { TextArea } from "@accord/ui/text-area";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { RegisterForm } from "../registers/register-form.tsx";
import type { ProgrammeRules } from "./reporting-rules-screen.tsx";

interface RulesFormProps {
  readonly programme: ProgrammeRules;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  approvals: "rules-approvals",
  allowedDomains: "rules-domains",
  attachUpTo: "rules-attach-up-to",
} as const;

/** Sets how the reports of a programme go out. */
export function RulesForm({ programme, onDone, onLeave }: RulesFormProps) {
  const { slug, name, rules } = programme;
  const trpc = useTrpc();
  const set = useMutation(trpc.reportingRules.set.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [approvals, setApprovals] = useState<"yes" | "no">(rules.approvals ? "yes" : "no");
  const [domains, setDomains] = useState(rules.allowedDomains.join("\n"));
  const [attachUpTo, setAttachUpTo] = useState(rules.attachUpTo);
  const field = (of: keyof typeof FIELDS) => ({
    id: FIELDS[of],
    error: errorAt(problems, FIELDS[of]),
  });

  function record() {
    const allowedDomains = domains.split(/[\s,;]+/).filter((part) => part !== "");
    const parsed = ReportingRules.safeParse({
      ...{ approvals: approvals === "yes", allowedDomains, attachUpTo },
    });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS));
    void attempt(async () => {
      await set.mutateAsync({ programme: slug, rules: parsed.data });
      onDone(`The rules of ${name} are set.`);
    });
  }

  return (
    <RegisterForm
      heading="Change the rules"
      level={3}
      problems={problems}
      busy={busy}
      record="Set rules"
      onRecord={record}
      onLeave={onLeave}
    >
      <Radios
        {...field("approvals")}
        label="Before a report goes out"
        name={FIELDS.approvals}
        choices={[
          {
            value: "yes",
            label: "It is checked and approved",
            hint: "One person checks the figures, another approves. A report nobody approved is not sent, and the team is told.",
          },
          {
            value: "no",
            label: "It goes without approval",
            hint: "It goes when an editor sends it or its schedule falls due. The paper says that the figures were not checked.",
          },
        ]}
        value={approvals}
        onChange={setApprovals}
      />
      <TextArea
        {...field("allowedDomains")}
        label="Domains that reports may go to"
        hint="One a line, such as police.uk: what stands below it, like norfolk.police.uk, is allowed with it. Leave it empty to allow any."
        rows={Math.min(12, Math.max(5, domains.split("\n").length + 1))}
        spellCheck={false}
        value={domains}
        onChange={({ target }) => setDomains(target.value)}
      />
      <Radios
        {...field("attachUpTo")}
        label="The paper is attached up to"
        name={FIELDS.attachUpTo}
        choices={[
          {
            value: "OFFICIAL",
            label: "OFFICIAL",
            hint: "A report marked OFFICIAL-SENSITIVE goes as a link behind sign-in, whatever a reader asks for.",
          },
          {
            value: "OFFICIAL-SENSITIVE",
            label: "OFFICIAL-SENSITIVE",
            hint: "Only where the mail system is cleared to carry it.",
          },
        ]}
        value={attachUpTo}
        onChange={setAttachUpTo}
      />
    </RegisterForm>
  );
}
