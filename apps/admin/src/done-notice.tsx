import { Notice } from "@accord/ui/notice";
import { useEffect, useRef } from "react";

/** What has just been done, read aloud; it takes the focus that the form had. */
export function DoneNotice({ words }: { readonly words: string }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), [words]);
  return (
    <div ref={said} tabIndex={-1}>
      <Notice tone="done" live>
        <p>{words}</p>
      </Notice>
    </div>
  );
}
