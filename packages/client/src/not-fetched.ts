import { useState } from "react";

/** The code of a page, or of a part of one, did not come: the line is cut, or there is a new version. */
export class NotFetchedError extends Error {
  override readonly name = "NotFetchedError";
}

/** Goes on with the code where it comes; says in its own words that it did not. */
export async function fetched<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    return await load();
  } catch (cause) {
    throw new NotFetchedError("The code of this part of the page did not come.", { cause });
  }
}

export interface LoadAnew {
  /** Loads the window anew once Accord answers: while it does not, what stands there stays. */
  readonly loadAnew: () => void;
  /** What to say of why, and what to do. */
  readonly says: string;
}

/** The way out where code did not come. */
export function useLoadAnew(): LoadAnew {
  const [isStillCut, setStillCut] = useState(false);
  async function loadAnew() {
    setStillCut(false);
    try {
      await fetch(location.href, { method: "HEAD", cache: "no-store" });
    } catch {
      setStillCut(true);
      return;
    }
    location.reload();
  }
  return {
    loadAnew: () => void loadAnew(),
    says: isStillCut
      ? "Accord still cannot be reached. What was read before stays."
      : "Accord did not answer when it was asked for. Check the network, then try again.",
  };
}
