import type { IntakeComplaint } from "@accord/domain/intake";
import { INTAKE_LIMITS } from "@accord/domain/intake";
import type { HandedIn } from "./intake-state.ts";

/** The formats a file may have, by how its name ends. */
export const FILE_ENDINGS = [".docx", ".xlsx", ".csv", ".tsv", ".txt", ".html"] as const;

/** A file is in, or it is not and this is why. */
export type FileAnswer =
  | { readonly table: HandedIn }
  | {
      readonly table: null;
      readonly message: string;
      readonly complaints: readonly IntakeComplaint[];
      /** Whether the session has ended: the page then asks to sign in again. */
      readonly isSignedOut: boolean;
    };

/** Hands a file in. What is too large is not sent: it would only be refused after minutes. */
export async function handInFile(programme: string, file: File): Promise<FileAnswer> {
  if (file.size > INTAKE_LIMITS.fileBytes) {
    return refused(
      `${file.name} is larger than ${megabytes(INTAKE_LIMITS.fileBytes)}. Save the table alone in a file of its own, then choose that.`,
    );
  }
  let answer: Response;
  try {
    answer = await fetch(
      `/api/v1/programmes/${programme}/intakes?name=${encodeURIComponent(file.name)}`,
      {
        method: "POST",
        body: file,
        headers: { "content-type": "application/octet-stream" },
        credentials: "same-origin",
      },
    );
  } catch {
    return refused("Accord cannot be reached. The file is where it was; try again in a moment.");
  }
  // The API's own words: what it handed out or why it did not.
  const told = await answer.json().catch(() => ({}));
  if (answer.status === 201) return { table: told as HandedIn };
  return {
    ...refused(told.detail ?? told.title ?? "Something went wrong on our side. Try again."),
    complaints: told.complaints ?? [],
    isSignedOut: answer.status === 401,
  };
}

function refused(message: string) {
  return { table: null, message, complaints: [], isSignedOut: false } as const;
}

/** "20 MB". */
export function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}
