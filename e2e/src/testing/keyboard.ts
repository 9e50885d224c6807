import type { Locator, Page } from "playwright-core";

/** More presses of Tab than any page here needs to come to any of its parts. */
const FAR = 80;

/** A person without a pointer, who looks after every key where the focus is. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses a key, then fails where the focus cannot be seen. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.see(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    await this.see(text);
  }

  /** Presses Tab, or Shift and Tab, until it is this that has the focus. */
  async tabTo(target: Locator, { back = false } = {}): Promise<void> {
    for (let presses = 0; presses < FAR; presses += 1) {
      await this.press(back ? "Shift+Tab" : "Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${target} cannot be reached by Tab.`);
  }

  /** Fails where nothing has the focus, where it is not drawn, and where something hides it. */
  async see(after: string): Promise<void> {
    let fault: string | null = null;
    // What opens takes a moment to come and to take the focus.
    for (let looks = 0; looks < 40; looks += 1) {
      fault = await this.#page.evaluate(faultOfFocus);
      if (fault === null) return;
      await this.#page.waitForTimeout(50);
    }
    throw new Error(`After “${after}”: ${fault}`);
  }
}

/** Runs in the page. */
function faultOfFocus(): string | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return "nothing has the focus.";
  const words = (focused.getAttribute("aria-label") ?? focused.textContent ?? "").trim();
  const called = `${focused.localName} ${focused.id} “${words.slice(0, 60)}”`;

  const bearers = [focused, ...(focused.matches("input") ? [focused.closest("label")] : [])];
  const isDrawn = bearers.some((bearer) => {
    if (!bearer) return false;
    // A handle is drawn by what stands after it.
    return [null, "::after"].some((part) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(bearer, part);
      const isLined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
      return isLined || boxShadow !== "none";
    });
  });
  if (!isDrawn) return `the focus on ${called} is not drawn.`;

  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const [x, y] = [
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  ];
  const hit = document.elementFromPoint(x, y);
  const isHidden = !hit || !(focused.contains(hit) || hit.contains(focused));
  return isHidden ? `${called} is hidden by ${hit?.localName ?? "the edge of the window"}.` : null;
}
