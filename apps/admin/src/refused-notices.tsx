import type { FieldProblem } from "@accord/ui/error-summary";
import { Notice } from "@accord/ui/notice";

/** What a button without a form was refused. */
export function RefusedNotices({ problems }: { readonly problems: readonly FieldProblem[] }) {
  return problems.map(({ message }) => (
    <Notice key={message} tone="late" live>
      <p>{message}</p>
    </Notice>
  ));
}
