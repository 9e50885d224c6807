import type { Who } from "@accord/domain/cell-story";

/** "Jo Smith, Programme office", the office alone, or that neither is recorded. */
export function whoWords({ name, office }: Who): string {
  return [name, office].filter(Boolean).join(", ") || "office not recorded";
}
