import type { PastedTable } from "./intake-hand-over.ts";

/** What a paste carries: the formatted table where there is one, and its plain words. */
export function pastedTable(data: Pick<DataTransfer, "getData"> | null): PastedTable | null {
  const html = data?.getData("text/html") || null;
  const text = data?.getData("text/plain") || null;
  return html || text ? { html, text } : null;
}

/** Whether a button may read the clipboard here: some browsers leave it to Ctrl V alone. */
export function canReadClipboard(): boolean {
  return typeof navigator.clipboard?.read === "function";
}

/** What the clipboard holds; null where it holds no words. Rejects where the person or the browser says no. */
export async function readClipboard(): Promise<PastedTable | null> {
  const items = await navigator.clipboard.read();
  const find = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : null;
  };
  const [html, text] = await Promise.all([find("text/html"), find("text/plain")]);
  return html || text ? { html, text } : null;
}
