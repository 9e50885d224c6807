import type { Grant } from "@accord/domain/actor";
import { OPERATOR } from "@accord/domain/actor";
import type { Database } from "@accord/store/database";
// What the store's global setups provide to its fixture, by type.
import type {} from "@accord/store/testing/embedded";
import { it as onDatabase } from "@accord/store/testing/it";
import type {} from "@accord/store/testing/server";
import { type ApiConfig, type ApiSettings, apiConfig } from "../config.ts";
import { type Api, type ApiOptions, createApi } from "../server.ts";
import { localClient, type Person, signIn, someone } from "./person.ts";

export const WORKER_TOKEN = "worker-token-of-the-tests-0123456789";
export const OPERATOR_TOKEN = "operator-token-of-the-tests-0123456789";
export const PASSWORD = "correct horse battery";

/** An API that listens on a free port of this machine. */
export interface Running extends AsyncDisposable {
  readonly api: Api;
  readonly url: string;
  /** Makes an account and signs it in. */
  person(grants: readonly Grant[], email?: string): Promise<Person>;
  /** Signs in an account that another process has made. */
  signIn(email: string): Promise<Person>;
  /** Nobody, or whoever holds a token. */
  caller(token?: string): Person;
}

export function aConfig(more: Partial<ApiConfig> = {}): ApiConfig {
  const settings = {
    PORT: 0,
    HOST: "127.0.0.1",
    TRUSTED_ORIGINS: [],
    TRUSTED_PROXIES: 0,
    SESSION_SECRET: "a secret that only the tests know 0123",
    WORKER_TOKEN,
    LOG_LEVEL: "error",
  } satisfies ApiSettings;
  return { ...apiConfig(settings, { operatorToken: OPERATOR_TOKEN }), ...more };
}

/** Starts an API on a database, as one more process would. */
export async function anApi(
  database: Database,
  { config, ...more }: Partial<Omit<ApiOptions, "config">> & { config?: Partial<ApiConfig> } = {},
): Promise<Running> {
  const api = await createApi({ database, config: aConfig(config), ...more });
  const { port } = await api.listen();
  const url = `http://127.0.0.1:${port}`;
  let people = 0;
  return {
    api,
    url,
    async person(grants, given) {
      people += 1;
      const email = given ?? `person-${people}@programme.example`;
      const operator = localClient(api, OPERATOR);
      const name = `Name of ${email}`;
      const account = { email, name, office: `Office of ${email}`, password: PASSWORD, grants };
      await operator.accounts.add.mutate({ ...account, grants: [...grants] });
      return signIn(url, email, PASSWORD);
    },
    signIn: (email) => signIn(url, email, PASSWORD),
    caller: (token) => someone(url, token ? { authorization: `Bearer ${token}` } : {}),
    [Symbol.asyncDispose]: () => api.close(),
  };
}

/** An `it` of the store with an API in front of its `database`: `running`, and `started` for more of them. */
export const it = onDatabase
  .extend("started", async ({ database }, { onCleanup }) => {
    const all: Running[] = [];
    onCleanup(async () => {
      for (const one of all) await one[Symbol.asyncDispose]();
    });
    return async (on: Database = database, options: Parameters<typeof anApi>[1] = {}) => {
      const one = await anApi(on, options);
      all.push(one);
      return one;
    };
  })
  .extend("running", ({ started }): Promise<Running> => started());
