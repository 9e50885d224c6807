import { DEMONSTRATION_WORDS, type DemonstrationKind } from "@accord/domain/demonstration";
import type { AccordSettings } from "./config.ts";
import type { DataDir } from "./data-dir.ts";

/** What an operator reads when it serves: where it is, and how to sign in. */
export function welcome({
  url,
  settings,
  dataDir,
  demonstration,
  firstAdministratorLink,
}: {
  url: string;
  settings: AccordSettings;
  dataDir: DataDir;
  demonstration: DemonstrationKind | null;
  /** Where the first administrator makes their account; null where somebody has one. */
  firstAdministratorLink: string | null;
}): string {
  const lines = [
    "",
    `Accord serves at ${url}`,
    `  dashboard  ${url}/`,
    `  admin      ${url}/admin/`,
  ];
  if (demonstration !== null) {
    lines.push(
      "",
      `This is a demonstration. ${DEMONSTRATION_WORDS[demonstration].screen}`,
      "Sign in as one of these; each sees what its role may see:",
      "  viewer@norfolk.example       reads",
      "  editor@programme.example     keeps the record, sends the report",
      "  admin@programme.example      keeps the accounts",
      `Their password is in ${dataDir.demonstrationPasswordFile}`,
    );
  }
  if (firstAdministratorLink !== null) {
    lines.push(
      "",
      "There are no accounts. Make the first one, once, at:",
      `  ${firstAdministratorLink}`,
    );
  }
  lines.push(
    "",
    settings.SMTP_URL
      ? `Messages go to ${new URL(settings.SMTP_URL).host}`
      : `Messages are written to ${dataDir.outbox}`,
    `The database is ${settings.DATABASE_URL ? new URL(settings.DATABASE_URL).host : dataDir.database}`,
    "Stop with Ctrl-C.",
    "",
  );
  return lines.join("\n");
}
