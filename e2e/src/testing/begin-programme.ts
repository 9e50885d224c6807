import { signInOverHttp } from "./person.ts";

const EDITOR = "editor@programme.example";

/** Begins a programme without rows or columns, kept by the editor of the demonstration. */
export async function beginProgramme(
  url: string,
  { slug, name }: { readonly slug: string; readonly name: string },
): Promise<void> {
  const admin = await signInOverHttp(url, "admin@programme.example");
  const accounts = (await admin.read("accounts.list", {})) as readonly {
    readonly id: string;
    readonly email: string;
  }[];
  const editor = accounts.find(({ email }) => email === EDITOR)?.id;
  const programme = { slug, name, marking: "OFFICIAL", showAsAt: null };
  await admin.change("programmes.add", { programme, editor });
}
