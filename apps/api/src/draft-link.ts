import type { DraftLink } from "@accord/store/drafts/tell-of-draft";

/** Where admin shows a draft. */
export function draftLink({ publicUrl }: { readonly publicUrl: () => string }): DraftLink {
  return (programme, draft) => `${publicUrl()}/admin/${programme}/reports/drafts/${draft}`;
}
