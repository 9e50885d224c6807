import { Fragment } from "react";
import { PAGE_KEYS } from "./page-keys.ts";

/** Every key of every page, and what it does. */
export function PageKeysList({ className }: { readonly className: string | undefined }) {
  return (
    <dl className={className}>
      {PAGE_KEYS.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <Fragment key={key}>
                <kbd>{key}</kbd>{" "}
              </Fragment>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
