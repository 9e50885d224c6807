import { sql } from "kysely";
import { PreparingClient } from "./preparing-client.ts";

const MARK = "/* goes with the next */";

/**
 * The end of a statement of a transaction whose answer nobody needs: on a server it is sent with the
 * one after it.
 *
 * What was wrong with it is told there, at the latest by the commit, which then commits nothing.
 */
export const GOES_WITH_NEXT = sql.raw(MARK);

type Asked = readonly unknown[];

const READS = /^\s*select\b/;
const NO_ANSWER = { command: "", rowCount: 0, rows: [] };

/**
 * A connection that sends what nobody waits for together with the next question, in one journey.
 *
 * Such are statements that end with {@link GOES_WITH_NEXT}, and `begin` where a reading comes next.
 * It wants the driver's pipeline mode, in which a question need not wait for the answer to another.
 */
export class HoldingClient extends PreparingClient {
  #held: Asked[] = [];

  override query(...asked: unknown[]): never {
    return this.#ask(asked) as never; // in whatever form the driver answers
  }

  #ask(asked: Asked): unknown {
    const [text] = asked;
    if (text === "begin" || (typeof text === "string" && text.endsWith(MARK))) {
      this.#held.push(asked);
      return Promise.resolve(NO_ANSWER);
    }
    // What is to be taken back need not be sent.
    const held = text === "rollback" ? [] : this.#held;
    this.#held = [];
    if (held.length === 0) return super.query(...asked);
    const all = [...held, asked];
    const [[first] = [], [second] = []] = all;
    // Were `begin` alone to fail, a write sent with it would stand by itself.
    if (first !== "begin" || READS.test(String(second))) return this.#inOneGo(all);
    return this.#inOneGo(all.slice(0, 1)).then(() => this.#inOneGo(all.slice(1)));
  }

  /** @returns the answer to the last; what was wrong with the first that failed is thrown */
  async #inOneGo(all: readonly Asked[]): Promise<unknown> {
    const { stream } = this.connection;
    stream.cork();
    const answers = all.map((asked): unknown => super.query(...asked));
    stream.uncork();
    return (await Promise.all(answers)).at(-1);
  }
}
