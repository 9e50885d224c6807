import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import type { Digest } from "@accord/domain/following";
import { Button } from "@accord/ui/button";
import { Checkbox } from "@accord/ui/checkbox";
import { Notice } from "@accord/ui/notice";
import { Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { FollowingRead } from "../../use-following.ts";
import styles from "./following-screen.module.css";

const DIGEST_CHOICES: readonly { value: Digest; label: string; hint?: string }[] = [
  { value: "none", label: "Do not write to me" },
  {
    value: "daily",
    label: "Each morning",
    hint: "At seven, when something changed the day before.",
  },
  { value: "weekly", label: "Each Monday", hint: "At seven, when something changed in the week." },
];

/** Which force is theirs, and how they are told. */
export function FollowingForm({ following }: { readonly following: FollowingRead }) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const change = useMutation(
    trpc.following.change.mutationOptions({
      onSuccess: () =>
        Promise.all(
          [trpc.following.read, trpc.session.whoAmI].map((read) =>
            queries.invalidateQueries({ queryKey: read.queryKey() }),
          ),
        ),
    }),
  );
  const [force, setForce] = useState(following.force);
  const [digest, setDigest] = useState(following.digest);
  const [wholeForce, setWholeForce] = useState(following.wholeForce);
  const nameOf = (slug: string | null) => following.forces.find((one) => one.slug === slug)?.name;
  const theirs = nameOf(force ?? following.ofRole);

  function keep(event: FormEvent) {
    event.preventDefault();
    change.mutate({ force, digest, wholeForce: wholeForce && theirs !== undefined });
  }

  return (
    <form className={styles["form"]} onSubmit={keep}>
      {change.isSuccess && (
        <Notice tone="done" live>
          <p>This is kept. It is yours alone.</p>
        </Notice>
      )}
      {change.isError && (
        <Notice tone="late" live heading="This was not kept">
          <p>{refusalOf(change.error).message}</p>
        </Notice>
      )}
      <Select
        label="Your force"
        hint="Pages mark what is its own."
        empty={nameOf(following.ofRole) ? `${nameOf(following.ofRole)}, as your role says` : "None"}
        choices={following.forces.map(({ slug, name }) => ({ value: slug, label: name }))}
        value={force ?? ""}
        onChange={({ target }) => setForce(target.value || null)}
      />
      <Radios
        name="digest"
        label="Tell me when something I follow changes"
        choices={DIGEST_CHOICES}
        value={digest}
        onChange={setDigest}
      />
      {digest !== "none" && theirs && (
        <Checkbox
          label={`Tell me of every cell of ${theirs} too`}
          hint="Without it, of the areas with a star."
          checked={wholeForce}
          onChange={setWholeForce}
        />
      )}
      <p>
        <Button kind="primary" type="submit" busy={change.isPending}>
          Keep this
        </Button>
      </p>
    </form>
  );
}
