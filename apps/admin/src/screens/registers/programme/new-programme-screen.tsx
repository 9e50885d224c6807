import { useTrpc } from "@accord/client/trpc";
import { NewProgramme } from "@accord/domain/programme";
import { slugFrom } from "@accord/domain/slug-from";
import { Page } from "@accord/ui/page";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { AppMasthead } from "../../../app-masthead.tsx";
import { isAdministrator, useEditor } from "../../../editor.ts";
import { errorAt, problemsOf } from "../../../problems.ts";
import { useAttempt } from "../../../use-attempt.ts";
import { useTitle } from "../../../use-title.ts";
import { NotFoundScreen } from "../../not-found-screen.tsx";
import { RegisterForm } from "../register-form.tsx";
import { OpeningFields, readOpening, type TypedOpening, typedOpening } from "./opening-fields.tsx";

const FIELDS = {
  name: "new-programme-name",
  slug: "new-programme-slug",
  marking: "new-programme-marking",
  showAsAt: "new-programme-show-as-at",
  editor: "new-programme-editor",
} as const;

/** Begins a programme, for administrators. */
export function NewProgrammeScreen() {
  const { session } = useEditor();
  return isAdministrator(session) ? <NewProgrammePage /> : <NotFoundScreen />;
}

function NewProgrammePage() {
  useTitle("New programme");
  return (
    <Page masthead={<AppMasthead />}>
      <h1>New programme</h1>
      <p className="standfirst">
        A body of collaborative work with a matrix of its own. It begins empty: you then paste the
        table you keep today, or lay out its rows and columns by hand.
      </p>
      <NewProgrammeForm />
    </Page>
  );
}

function NewProgrammeForm() {
  const { session } = useEditor();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const add = useMutation(trpc.programmes.add.mutationOptions());
  const accounts = useQuery(trpc.accounts.list.queryOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [name, setName] = useState("");
  const [typedSlug, setSlug] = useState<string | null>(null);
  const [opening, setOpening] = useState<TypedOpening>(
    typedOpening({ marking: "OFFICIAL", showAsAt: null }),
  );
  const [editor, setEditor] = useState("");
  const slug = typedSlug ?? slugFrom(name);

  function record() {
    const parsed = NewProgramme.safeParse({ slug, name, ...readOpening(opening) });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS));
    void attempt(async () => {
      await add.mutateAsync({ programme: parsed.data, editor: editor || null });
      await queries.refetchQueries(trpc.session.whoAmI.queryFilter());
      if (editor === "") {
        await navigate({
          to: "/$programme/matrix",
          params: { programme: parsed.data.slug },
          search: {},
        });
      } else await navigate({ to: "/" });
    });
  }

  return (
    <RegisterForm
      heading="The programme"
      problems={problems}
      busy={busy}
      record="Add programme"
      onRecord={record}
    >
      <TextInput
        id={FIELDS.name}
        error={errorAt(problems, FIELDS.name)}
        label="Name"
        hint="Such as Eastern Region Collaborative Programme."
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextInput
        id={FIELDS.slug}
        error={errorAt(problems, FIELDS.slug)}
        label="Name in addresses"
        hint={`Its pages will be at /${slug || "…"}/matrix. It cannot be changed later.`}
        spellCheck={false}
        value={slug}
        onChange={({ target }) => setSlug(target.value)}
      />
      <OpeningFields ids={FIELDS} typed={opening} onType={setOpening} problems={problems} />
      <Select
        id={FIELDS.editor}
        error={errorAt(problems, FIELDS.editor)}
        label="Who edits it"
        hint="More editors and readers are given their roles under Accounts."
        empty={`You (${session.office ?? session.name ?? "this account"})`}
        choices={(accounts.data ?? [])
          .filter(({ id, isOff }) => id !== session.id && !isOff)
          .map(({ id, name, office, email }) => ({
            value: id,
            label: [name ?? email, office].filter(Boolean).join(", "),
          }))}
        value={editor}
        onChange={({ target }) => setEditor(target.value)}
      />
    </RegisterForm>
  );
}
