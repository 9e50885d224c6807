import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { Button, type ButtonProps } from "./button.tsx";

/** What a click, or Enter in a field of its form, comes to. */
function press(button: ReactElement<ButtonProps>): { isSent: boolean } {
  const press = { isSent: button.props.type === "submit" };
  const event = { preventDefault: () => Object.assign(press, { isSent: false }) };
  button.props.onClick?.(event as never); // nothing else of an event is looked at
  return press;
}

describe("a button that submits", () => {
  it("sends its form once: while it is busy it stays the form’s button and holds it off", () => {
    expect(press(Button({ type: "submit", children: "Record" }))).toEqual({ isSent: true });

    const busy = Button({ type: "submit", busy: true, children: "Recording" });
    expect(busy.props).toMatchObject({ type: "submit", "aria-disabled": true });
    expect(press(busy)).toEqual({ isSent: false });
  });

  it("does nothing else while it is busy", () => {
    const pressed: string[] = [];
    const presses = (busy: boolean) =>
      press(Button({ busy, onClick: () => void pressed.push("pressed"), children: "Undo" }));

    presses(true);
    presses(false);

    expect(pressed).toEqual(["pressed"]);
  });
});
