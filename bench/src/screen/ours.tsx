import "@accord/ui/tokens.css";
import "@accord/ui/base.css";
import type { MatrixView } from "@accord/domain/matrix";
import { MatrixTable } from "@accord/ui/matrix-table";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { untilPainted } from "./drawn.ts";
import { generatedView } from "./generated-view.ts";

// The matrix of Accord alone on a page, without the page around it.
const place = document.getElementById("root");
if (!place) throw new Error("The page has no place to draw on.");
const root = createRoot(place);
const cellHref = (area: string, partnership: string) => `?cell=${area}/${partnership}`;
let days: readonly MatrixView[] = [];
let shown = 0;

function show(view: MatrixView) {
  flushSync(() =>
    root.render(
      <MatrixTable view={view} caption="Generated" cellHref={cellHref} onOpen={() => {}} />,
    ),
  );
}

window.drawn = {
  async draw(size) {
    // As on any page of Accord, whose masthead came before.
    await document.fonts.load("400 13px Inter");
    days = [generatedView(size, 0), generatedView(size, 1)];
    return untilPainted(() => days[0] && show(days[0]));
  },
  async turn() {
    const touched = new Set<Element>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const square = element?.closest("td[data-partnership]");
        if (square) touched.add(square);
      }
    });
    watch.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    shown = 1 - shown;
    const next = days[shown];
    const ms = await untilPainted(() => next && show(next));
    watch.disconnect();
    return { ms, touched: touched.size };
  },
};
