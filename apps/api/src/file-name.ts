import { words } from "@accord/domain/slug";

/** The name of a file that someone hands in. */
export const FileName = words(200).regex(/^[^/\\]+$/, "Give the file's name without a folder.");
