import type { PageLink } from "@accord/domain/page-link";
import { onPlainClick } from "@accord/ui/plain-click";
import type { ComponentProps } from "react";
import type { DaysAddress } from "./days.ts";
import { useGo, usePageHref } from "./programme-page.ts";

interface AppAnchorProps extends Omit<ComponentProps<"a">, "href" | "onClick"> {
  readonly href: string;
  /** Whether the page stays where it is scrolled to. */
  readonly stay?: boolean;
}

/** A link to an address of the dashboard, followed without loading the page anew. */
export function AppAnchor({ href, stay = false, children, ...rest }: AppAnchorProps) {
  const go = useGo();
  return (
    <a {...rest} href={href} onClick={(event) => onPlainClick(event, () => go(href, { stay }))}>
      {children}
    </a>
  );
}

interface PageAnchorProps extends Omit<AppAnchorProps, "href"> {
  readonly to: PageLink;
  /** Days that are others than the page's own. */
  readonly days?: DaysAddress;
}

/** A link to a page of this programme, at the days of the page it stands on. */
export function PageAnchor({ to, days, ...rest }: PageAnchorProps) {
  const hrefOf = usePageHref();
  return <AppAnchor {...rest} href={hrefOf(to, days)} />;
}
