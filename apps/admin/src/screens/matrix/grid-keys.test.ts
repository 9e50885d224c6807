import { describe, expect, it } from "vitest";
import { GRID_KEYS, type GridAct, gridActOf } from "./grid-keys.ts";
import { STATUS_KEYS } from "./status-keys.ts";

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

/** "Ctrl Shift z" as a press. */
function press(written: string): GridAct | null {
  const held = written.split(" ");
  const key = held.pop() ?? "";
  return gridActOf({
    ...NONE,
    key: key === "Space" ? " " : key,
    ctrlKey: held.includes("Ctrl"),
    metaKey: held.includes("Meta"),
    altKey: held.includes("Alt"),
    shiftKey: held.includes("Shift"),
  });
}

/** Keys that the list prints in another way than a browser names them. */
const PRINTED: Readonly<Record<string, string>> = {
  Esc: "Escape",
  "←": "ArrowLeft",
  "↑": "ArrowUp",
  "→": "ArrowRight",
  "↓": "ArrowDown",
  "Page Up": "PageUp",
  "Page Down": "PageDown",
};
const LEFT_TO_THE_BROWSER = ["Shift", "Ctrl C", "Ctrl V"];

describe("the keys of the grid", () => {
  it.each<[string, GridAct]>([
    ["ArrowRight", { act: "go", step: "right", extends: false }],
    ["Shift ArrowRight", { act: "go", step: "right", extends: true }],
    ["Home", { act: "go", step: "row-start", extends: false }],
    ["Ctrl Home", { act: "go", step: "grid-start", extends: false }],
    ["Ctrl Shift End", { act: "go", step: "grid-end", extends: true }],
    ["PageDown", { act: "go", step: "page-down", extends: false }],
    ["Enter", { act: "pick", standing: null }],
    ["p", { act: "pick", standing: "being-progressed" }],
    ["Shift P", { act: "pick", standing: "being-progressed" }],
    ["j", { act: "pick", standing: "rejected" }],
    ["Space", { act: "confirm", scope: "selection" }],
    ["k", { act: "confirm", scope: "column" }],
    ["Shift K", { act: "confirm", scope: "row" }],
    ["Shift Space", { act: "widen", to: "row" }],
    ["Ctrl Space", { act: "widen", to: "column" }],
    ["Meta a", { act: "widen", to: "all" }],
    ["Ctrl z", { act: "undo" }],
    ["Ctrl Shift Z", { act: "redo" }],
    ["Ctrl y", { act: "redo" }],
    ["n", { act: "next" }],
    ["i", { act: "story" }],
    ["Alt Enter", { act: "story" }],
    ["Shift ?", { act: "keys" }],
    ["Delete", { act: "clear" }],
    ["Escape", { act: "leave" }],
  ])("%s", (written, act) => {
    expect(press(written)).toEqual(act);
  });

  it.each(["Tab", "Ctrl c", "Ctrl v", "Ctrl p", "Alt ArrowLeft", "Ctrl ArrowRight", "z", "F5"])(
    "leave %s to the browser",
    (written) => {
      expect(press(written)).toBeNull();
    },
  );

  it("use no letter twice", () => {
    const letters = Object.values(STATUS_KEYS).map((letter) => letter.toLowerCase());

    for (const letter of ["k", "i", "n"]) expect(letters).not.toContain(letter);
  });

  it("are all in the list of keys, every status among them", () => {
    const told = GRID_KEYS.flatMap(({ keys }) => keys).flatMap(({ keys }) => keys);

    expect(told).toEqual(expect.arrayContaining(Object.values(STATUS_KEYS)));
    const acts = told
      .filter((key) => !LEFT_TO_THE_BROWSER.includes(key))
      .map((key) => press(PRINTED[key] ?? key)?.act ?? `${key} does nothing`);
    expect(new Set(acts)).toEqual(
      new Set(["go", "pick", "widen", "confirm", "leave", "story", "next", "keys", "undo", "redo"]),
    );
  });
});
