import { quietApi } from "../api.ts";
import { assemble } from "../assembly.ts";
import { readAccordSettings } from "../config.ts";
import { dataDirAt } from "../data-dir.ts";

/** Loads the demonstration into a register that does not have it. */
export async function loadDemo({ json = false }: { json?: boolean }): Promise<void> {
  const settings = { ...readAccordSettings(), ACCORD_DEMO: true };
  const dataDir = dataDirAt(settings.ACCORD_DATA_DIR);
  await using register = await assemble({ settings, dataDir, makeApi: quietApi });
  const passwordFile = dataDir.demonstrationPasswordFile;
  if (json) console.log(JSON.stringify({ loaded: register.wasLoaded, passwordFile }));
  else if (!register.wasLoaded) console.log("The register has the demonstration already.");
  else console.log(`Loaded. The password of its accounts is in ${passwordFile}`);
}
