import { useTrpc } from "@accord/client/trpc";
import { Source } from "@accord/domain/programme";
import { slugFrom } from "@accord/domain/slug-from";
import { DateInput, typedDate, writtenDate } from "@accord/ui/date-input";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../../problems.ts";
import { useAttempt } from "../../../use-attempt.ts";
import { RegisterForm } from "../register-form.tsx";
import type { ShelvedSource } from "./sources-screen.tsx";

interface SourceFormProps {
  readonly programme: string;
  /** The paper to change; null to add one. */
  readonly source: ShelvedSource | null;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  title: "source-title",
  slug: "source-title",
  publisher: "source-publisher",
  published: "source-published",
  link: "source-link",
} as const;

/** Adds a paper, or mends what is said of one. */
export function SourceForm({ programme, source, onDone, onLeave }: SourceFormProps) {
  const trpc = useTrpc();
  const add = useMutation(trpc.sources.add.mutationOptions());
  const change = useMutation(trpc.sources.change.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [title, setTitle] = useState(source?.title ?? "");
  const [publisher, setPublisher] = useState(source?.publisher ?? "");
  const [published, setPublished] = useState(
    typedDate(source?.published ?? { date: null, precision: "day" }),
  );
  const [link, setLink] = useState(source?.link ?? "");

  function record() {
    const parsed = Source.safeParse({
      slug: source?.slug ?? (slugFrom(title) || "source"),
      title,
      publisher,
      published: writtenDate(published),
      link: link.trim() || null,
      sha256: source?.sha256 ?? null,
    });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS));
    void attempt(async () => {
      if (source) await change.mutateAsync({ programme, source: parsed.data });
      else await add.mutateAsync({ programme, source: parsed.data });
      onDone(`${parsed.data.title} is ${source ? "changed" : "added"}.`);
    });
  }

  return (
    <RegisterForm
      heading={source ? "Change this source" : "Add a source"}
      problems={problems}
      busy={busy}
      record={source ? "Record change" : "Add source"}
      onRecord={record}
      onLeave={onLeave}
    >
      <TextInput
        id={FIELDS.title}
        error={errorAt(problems, FIELDS.title)}
        label="Title"
        hint="As the paper prints it."
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <TextInput
        id={FIELDS.publisher}
        error={errorAt(problems, FIELDS.publisher)}
        label="Publisher"
        value={publisher}
        onChange={({ target }) => setPublisher(target.value)}
      />
      <DateInput
        id={FIELDS.published}
        error={errorAt(problems, FIELDS.published)}
        label="Date of the paper"
        hint="As it is printed and no finer. It is never taken for the day something was recorded."
        precisions={["day", "month", "year", "before", "after", "unknown"]}
        value={published}
        onChange={setPublished}
      />
      <TextInput
        id={FIELDS.link}
        error={errorAt(problems, FIELDS.link)}
        label="Link (optional)"
        type="url"
        spellCheck={false}
        value={link}
        onChange={({ target }) => setLink(target.value)}
      />
    </RegisterForm>
  );
}
