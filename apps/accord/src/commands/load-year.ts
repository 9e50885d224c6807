import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { GeneratedYear } from "@accord/demonstration/year/generated-year";
import { loadYear } from "@accord/demonstration/year/load-year";
import { YearClock } from "@accord/demonstration/year/year-clock";
import { renderWanted } from "@accord/reports/render-wanted";
import { readAccordSettings } from "../config.ts";
import { dataDirAt, keptSecret, readablePassword, writePrivate } from "../data-dir.ts";
import { openRegister } from "../register.ts";

/** Loads the demonstration and a year of invented movement after it into an empty register. */
export async function loadDemoYear({
  seed,
  json = false,
}: {
  seed?: number | undefined;
  json?: boolean;
}): Promise<void> {
  const settings = readAccordSettings();
  const dataDir = dataDirAt(settings.ACCORD_DATA_DIR);
  const clock = new YearClock();
  await using database = await openRegister(settings, dataDir, clock);
  await mkdir(dataDir.folder, { recursive: true, mode: 0o700 });
  const passwordFile = dataDir.demonstrationPasswordFile;
  const make = () => settings.ACCORD_DEMO_PASSWORD ?? readablePassword();
  const password = await keptSecret(dataDir.folder, path.basename(passwordFile), make);
  const year = await loadYear(database, {
    ...{ clock, password, render: renderWanted },
    ...(seed === undefined ? {} : { seed }),
  });
  const accountFile = dataDir.generatedYearFile;
  await writePrivate(accountFile, `${JSON.stringify(year, null, 1)}\n`);
  if (json)
    console.log(
      JSON.stringify({ loaded: true, acts: year.acts.length, accountFile, passwordFile }),
    );
  else console.log(inWords(year, { accountFile, passwordFile }));
}

function inWords(
  { acts, seed, lastDay }: GeneratedYear,
  { accountFile, passwordFile }: { accountFile: string; passwordFile: string },
): string {
  return [
    `Loaded January 2011 as published, and ${acts.length} invented acts after it until ${lastDay} (seed ${seed}).`,
    `What was done, act by act, is in ${accountFile}`,
    `The password of its accounts is in ${passwordFile}`,
  ].join("\n");
}
