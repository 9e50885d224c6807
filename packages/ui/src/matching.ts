import type { ChoiceGroup } from "./select.tsx";

/** The choices that have every typed word in their names, in their groups; groups without any left out. */
export function matching(groups: readonly ChoiceGroup[], typed: string): ChoiceGroup[] {
  const words = plain(typed).split(" ").filter(Boolean);
  return groups
    .map(({ label, choices }) => ({
      label,
      choices: choices.filter((choice) =>
        words.every((word) => plain(choice.label).includes(word)),
      ),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** As people type a name: without case, and with a space for what stands between its words. */
function plain(name: string): string {
  return name.toLocaleLowerCase("en-GB").replace(/[^\p{L}\p{N}]+/gu, " ");
}
