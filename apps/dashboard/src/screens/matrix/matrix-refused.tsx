import { refusalOf } from "@accord/client/refusal";
import type { SessionProgramme } from "@accord/client/session";
import { formatDate } from "@accord/domain/format-date";
import { ErrorState } from "@accord/ui/error-state";
import { Link } from "@tanstack/react-router";
import { openingDay, useReader } from "../../reader.ts";
import { useTitle } from "../../use-title.ts";
import { whyNotRead } from "../../why-not-read.ts";

interface MatrixRefusedProps {
  readonly error: unknown;
  readonly programme: SessionProgramme;
  readonly onRetry: () => void;
}

/** In place of a matrix that was refused or could not be read. */
export function MatrixRefused({ error, programme, onRetry }: MatrixRefusedProps) {
  const { session } = useReader();
  const { kind } = refusalOf(error);
  const day = openingDay(programme, session);
  useTitle("Matrix not read");
  if (kind !== "bad-input") {
    return (
      <ErrorState heading="The matrix could not be read" onRetry={onRetry}>
        <p>{whyNotRead(error)}</p>
      </ErrorState>
    );
  }
  return (
    <ErrorState heading="The address names no day that can be shown">
      <p>{whyNotRead(error)}</p>
      <p>
        <Link to="/$programme/matrix" params={{ programme: programme.slug }} search={{ asAt: day }}>
          See {formatDate(day)}
        </Link>
      </p>
    </ErrorState>
  );
}
