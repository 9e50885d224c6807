import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DateInput } from "./date-input.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Radios } from "./radios.tsx";
import { Select } from "./select.tsx";
import { SIGN_IN_FIELDS, SignInForm, signInProblems } from "./sign-in-form.tsx";
import { TextInput } from "./text-input.tsx";

describe("a field of a form", () => {
  it("ties label, hint and error to its control", () => {
    const markup = renderToStaticMarkup(
      <TextInput id="why" label="Why" hint="In a few words." error="Say why." />,
    );

    expect(markup).toContain('<label for="why">Why</label>');
    expect(markup).toMatch(
      /<input[^>]*id="why"[^>]*aria-describedby="why-hint why-error"[^>]*aria-invalid="true"/,
    );
    expect(markup).toContain("Error: </span>Say why.");
  });

  it("is not called wrong before it is", () => {
    const markup = renderToStaticMarkup(<TextInput id="why" label="Why" />);

    expect(markup).not.toContain("aria-invalid");
    expect(markup).not.toContain("aria-describedby");
  });

  it("groups what can be chosen under headings", () => {
    const markup = renderToStaticMarkup(
      <Select
        label="Status"
        empty="Choose a status"
        choices={[{ label: "Stages", choices: [{ value: "live", label: "Live" }] }]}
      />,
    );

    expect(markup).toContain('<optgroup label="Stages"><option value="live">Live</option>');
  });

  it("gives the first of several controls the id that the error summary links to", () => {
    const radios = renderToStaticMarkup(
      <Radios
        id="claim"
        name="claim"
        label="What is said"
        value={null}
        onChange={() => {}}
        choices={[
          { value: "observed", label: "It stood so" },
          { value: "moved", label: "It changed" },
        ]}
      />,
    );
    const date = renderToStaticMarkup(
      <DateInput
        id="effective"
        label="Effective"
        value={{ day: "", month: "1", year: "2011", precision: "month" }}
        onChange={() => {}}
      />,
    );

    expect(radios).toMatch(/<input[^>]*id="claim"[^>]*value="observed"/);
    expect(date).toContain('<label for="effective">Month</label>');
    expect(date).not.toContain(">Day<");
  });
});

describe("the error summary", () => {
  it("links each problem to its field", () => {
    const problems = [{ field: "why", message: "Say why." }];

    expect(renderToStaticMarkup(<ErrorSummary problems={problems} />)).toContain(
      '<a href="#why">Say why.</a>',
    );
  });

  it("is not there when nothing is wrong", () => {
    expect(renderToStaticMarkup(<ErrorSummary problems={[]} />)).toBe("");
  });
});

describe("signing in", () => {
  it("asks for what is missing before anything is sent", () => {
    expect(signInProblems({ email: " ", password: "" }).map(({ field }) => field)).toEqual([
      SIGN_IN_FIELDS.email,
      SIGN_IN_FIELDS.password,
    ]);
    expect(signInProblems({ email: "chief@norfolk.example", password: "x" })).toEqual([]);
  });

  it("lets a password manager fill the fields", () => {
    const markup = renderToStaticMarkup(
      <SignInForm problems={[]} busy={false} onSignIn={() => {}} />,
    );

    expect(markup).toContain('autoComplete="username"');
    expect(markup).toContain('autoComplete="current-password"');
  });
});
