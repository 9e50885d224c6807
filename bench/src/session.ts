/** Signs in over HTTP. @returns the cookie to send */
export async function signInAs(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Signing in as ${email} answered ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

export function reader(url: string, password: string): Promise<string> {
  return signInAs(url, "viewer@norfolk.example", password);
}

export function editor(url: string, password: string): Promise<string> {
  return signInAs(url, "editor@programme.example", password);
}
