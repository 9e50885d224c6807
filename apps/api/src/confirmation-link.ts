/** Where somebody confirms their cells. The token is behind the "#", so that no server on the way, and no other page, ever sees it. */
export function confirmationLink({ publicUrl }: { readonly publicUrl: () => string }) {
  return (token: string) => `${publicUrl()}/admin/by-link#${token}`;
}
