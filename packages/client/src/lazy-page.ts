import { type ComponentType, createElement, type FunctionComponent } from "react";
import { fetched } from "./not-fetched.ts";

/** A page that the router fetches before it shows it. */
export interface LazyPage extends FunctionComponent {
  readonly preload: () => Promise<void>;
}

/**
 * A page whose code comes when one goes to it; the page before stays meanwhile. Where the code does
 * not come, the page says so in its place, and it is asked for again whenever one goes there. The
 * router's own way is to load the window anew, which leaves nothing to read while the line is cut.
 */
export function lazyPage(load: () => Promise<ComponentType>): LazyPage {
  let Page: ComponentType | null = null;
  let failure: unknown;
  function Fetched() {
    if (!Page) throw failure;
    return createElement(Page);
  }
  return Object.assign(Fetched, {
    async preload() {
      try {
        Page ??= await fetched(load);
      } catch (error) {
        failure = error;
      }
    },
  });
}
