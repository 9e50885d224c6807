import { IntakeTerms } from "@accord/domain/intake";
import type { Database } from "@accord/store/database";
import { expect } from "vitest";
import { anEmptyMatrix } from "./an-empty-matrix.ts";
import type { Running } from "./it.ts";
import type { Person } from "./person.ts";

const programme = "eastern-region";
export const BASE = `/api/v1/programmes/${programme}`;

/** A paper of January 2011. */
export const JANUARY = IntakeTerms.parse({ effective: { date: "2011-01", precision: "month" } });
export const PAPER = {
  title: "Strategy 2011",
  publisher: "The region",
  published: { date: "2011-01", precision: "month" },
} as const;

/** The editor of an Eastern Region of which nothing is recorded. */
export async function anEditor(running: Running, database: Database): Promise<Person> {
  await anEmptyMatrix(database);
  return running.person([{ role: "editor", programme, force: null }]);
}

/** Hands a file in, as a page does. */
export async function sendFile(
  editor: Person,
  name: string,
  bytes: Uint8Array | string,
): Promise<Response> {
  const { headers } = editor;
  const url = `${headers["origin"]}${BASE}/intakes?name=${encodeURIComponent(name)}`;
  const body = typeof bytes === "string" ? bytes : new Uint8Array(bytes);
  const answer = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/octet-stream" },
    body,
  });
  const text = await answer.text();
  return new Response(text, { status: answer.status, headers: answer.headers });
}

/** Hands a file in that is taken: the intake it becomes. */
export async function takenIn(
  editor: Person,
  name: string,
  bytes: Uint8Array | string,
): Promise<string> {
  const answer = await sendFile(editor, name, bytes);
  const told = (await answer.json()) as { intake: string }; // asserted below
  expect(answer.status, JSON.stringify(told)).toBe(201);
  return told.intake;
}
