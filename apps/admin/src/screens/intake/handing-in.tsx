import { useTrpc } from "@accord/client/trpc";
import { INTAKE_LIMITS, type IntakeComplaint } from "@accord/domain/intake";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useAttempt } from "../../use-attempt.ts";
import { HAND_IN_FIELDS, HandIn } from "./hand-in.tsx";
import { handInFile, megabytes } from "./hand-in-file.ts";
import type { PastedTable } from "./intake-hand-over.ts";
import type { HandedIn } from "./intake-state.ts";

interface HandingInProps {
  readonly programme: string;
  /** A table that was pasted on another page: it comes with the person. */
  readonly handedOver: PastedTable | null;
  readonly onTable: (table: HandedIn) => void;
}

const FIELDS = { html: HAND_IN_FIELDS.paste, text: HAND_IN_FIELDS.paste } as const;

/** Sends what was pasted or chosen to be read, and tells why it cannot be. */
export function HandingIn({ programme, handedOver, onTable }: HandingInProps) {
  const trpc = useTrpc();
  const { intakes } = useTrpc();
  const queries = useQueryClient();
  const read = useMutation(intakes.read.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [complaints, setComplaints] = useState<readonly IntakeComplaint[]>([]);

  function paste({ html, text }: PastedTable) {
    setComplaints([]);
    if ((html?.length ?? 0) + (text?.length ?? 0) > INTAKE_LIMITS.pasteBytes) {
      const message = `The paste is larger than ${megabytes(INTAKE_LIMITS.pasteBytes)}. Save it as a file and choose that.`;
      setProblems([{ field: HAND_IN_FIELDS.paste, message }]);
      return;
    }
    void attempt(
      async () => onTable(await read.mutateAsync({ programme, html, text })),
      ({ facts, message }) => {
        const told = facts["complaints"];
        if (!Array.isArray(told)) return false;
        setComplaints(told);
        setProblems([{ field: HAND_IN_FIELDS.paste, message }]);
        return true;
      },
    );
  }

  async function choose(file: File) {
    setComplaints([]);
    await attempt(async () => {
      const answer = await handInFile(programme, file);
      if (answer.table) {
        onTable(answer.table);
        return;
      }
      if (answer.isSignedOut) await queries.invalidateQueries(trpc.session.whoAmI.queryFilter());
      setComplaints(answer.complaints);
      setProblems([{ field: HAND_IN_FIELDS.file, message: answer.message }]);
    });
  }

  const latest = useRef(paste);
  useEffect(() => {
    latest.current = paste;
  });
  useEffect(() => {
    if (handedOver) latest.current(handedOver);
  }, [handedOver]);

  return (
    <HandIn
      busy={busy}
      problems={problems}
      complaints={complaints}
      onPasted={paste}
      onFile={(file) => void choose(file)}
      onProblem={(problem) => setProblems([problem])}
    />
  );
}
