import type { MouseEvent, ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Page } from "./page.tsx";

interface Skip {
  readonly onClick: (event: MouseEvent) => void;
}

afterEach(() => vi.unstubAllGlobals());

describe("the link that skips the head of a page", () => {
  it("leads to the page and leaves the address alone, whose end may be the token of an email", () => {
    const done: string[] = [];
    const does = (what: string) => () => void done.push(what);
    const main = { focus: does("focus"), scrollIntoView: does("scroll") };
    vi.stubGlobal("document", { getElementById: (id: string) => (id === "main" ? main : null) });
    const event = { preventDefault: does("stay") };

    const frame = Page({ masthead: null, children: null }) as ReactElement<{
      readonly children: readonly [ReactElement<Skip>];
    }>;
    frame.props.children[0].props.onClick(event as never); // nothing else of an event is looked at

    expect(done).toEqual(["stay", "focus", "scroll"]);
  });
});
