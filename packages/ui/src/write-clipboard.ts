/** Words for the clipboard: as a table for Word, and plain beside it. */
interface CopiedTable {
  readonly html: string;
  readonly text: string;
}

/** Puts a table on the clipboard, within a click. Rejects where the browser does not allow it. */
export async function writeClipboard(table: CopiedTable): Promise<void> {
  if (copyByEvent(table)) return;
  const blob = (words: string, type: string) => new Blob([words], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      "text/html": blob(table.html, "text/html"),
      "text/plain": blob(table.text, "text/plain"),
    }),
  ]);
}

/**
 * Fills the event of a copy, which takes the HTML as it is.
 *
 * The newer way comes second: it parses the HTML in this page first, whose policy then complains
 * of every style that Word needs.
 */
function copyByEvent({ html, text }: CopiedTable): boolean {
  let isFilled = false;
  function fill(event: ClipboardEvent) {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    // A matrix that is being edited has copies of its own.
    event.stopImmediatePropagation();
    isFilled = true;
  }
  window.addEventListener("copy", fill, { capture: true });
  try {
    return document.execCommand("copy") && isFilled;
  } finally {
    window.removeEventListener("copy", fill, { capture: true });
  }
}
