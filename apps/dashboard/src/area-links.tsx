import { Fragment } from "react";
import { PageAnchor } from "./page-anchor.tsx";

interface AreaLinksProps {
  readonly areas: readonly { readonly area: string; readonly name: string }[];
}

/** Names of areas in one line, each the way to its page. */
export function AreaLinks({ areas }: AreaLinksProps) {
  return areas.map(({ area, name }, n) => (
    <Fragment key={area}>
      {n > 0 && ", "}
      <PageAnchor to={{ page: "area", area }}>{name}</PageAnchor>
    </Fragment>
  ));
}
