/** Says why a form that was just opened is filled in already. */
export function TypedBefore() {
  return (
    <p className="quiet small" role="status">
      You typed this before and did not record it. Leave forgets it.
    </p>
  );
}
