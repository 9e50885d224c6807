/** What was typed in forms and not sent, by the name of the form. It goes with the page. */
const KEPT = new Map<string, object>();

/** What was typed under a name, whose form says of which type it is; null where nothing was. */
export function recallTyped<Fields extends object>(name: string): Fields | null {
  return (KEPT.get(name) as Fields | undefined) ?? null;
}

/** Keeps what was typed under a name, in place of what was kept there before. */
export function keepTyped(name: string, typed: object): void {
  KEPT.set(name, typed);
}

/** Forgets what was typed under a name, once it was sent or thrown away. */
export function forgetTyped(name: string): void {
  KEPT.delete(name);
}
