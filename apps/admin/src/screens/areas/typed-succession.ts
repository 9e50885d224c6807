import { AreaSuccession, type CarriedStatus, type SuccessionKind } from "@accord/domain/area";
import { firstDay } from "@accord/domain/calendar";
import type { TypedDate } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import { problemsOf } from "../../problems.ts";
import { NO_SOURCE, sourceTyped, type TypedSource } from "./source-place-fields.tsx";
import { DATE_WANTED, dateTyped, typedDay } from "./typed-date.ts";

/** A merge or a split as it is being typed. */
export interface TypedSuccession {
  readonly kind: SuccessionKind;
  /** The areas that go: the one whose page it is, and those it is merged with. Nothing where none is chosen yet. */
  readonly areas: readonly string[];
  /** Of a merge: whether they become a new area or one that is there. */
  readonly become: "new" | "known" | null;
  /** Of a split: whether the area itself goes on beside its parts. */
  readonly goesOn: boolean;
  readonly known: string;
  /** Names of what is new: one of a merge, two or more of a split. */
  readonly names: readonly string[];
  readonly effective: TypedDate;
  readonly reason: string;
  readonly source: TypedSource;
  /** What is carried over, by {@link carryKey}: the area it comes from. */
  readonly carry: Readonly<Record<string, string>>;
}

/** Ids of the form's fields, by the name the domain has for what is typed in them. */
export const SUCCESSION_FIELDS = {
  areas: "succession-areas",
  into: "succession-into",
  effective: "succession-effective",
  reason: "succession-reason",
  carry: "succession-carry",
} as const;

export function emptySuccession(kind: SuccessionKind, area: string, day: string): TypedSuccession {
  return {
    kind,
    areas: kind === "merge" ? [area, ""] : [area],
    become: null,
    goesOn: false,
    known: "",
    names: kind === "merge" ? [""] : ["", ""],
    effective: typedDay(day),
    reason: "",
    source: NO_SOURCE,
    carry: {},
  };
}

/** Stands for one cell of what they become: which of them, and the partnership. */
export function carryKey(into: number, partnership: string): string {
  return `${into} ${partnership}`;
}

/** What they become, in order: each by its slug where it is there, by its name where it is new. */
export function successorsOf(typed: TypedSuccession): ({ slug: string } | { name: string })[] {
  const names = typed.names.map((name) => name.trim()).filter(Boolean);
  if (typed.kind === "split") {
    const [area = ""] = typed.areas;
    return [...(typed.goesOn ? [{ slug: area }] : []), ...names.map((name) => ({ name }))];
  }
  if (typed.become === "known") return typed.known ? [{ slug: typed.known }] : [];
  return names.slice(0, 1).map((name) => ({ name }));
}

/** What is carried over: only to what they become, and from areas that still are among those that go. */
export function carriedOf(typed: TypedSuccession): Omit<CarriedStatus, "claim">[] {
  const into = successorsOf(typed).length;
  return Object.entries(typed.carry).flatMap(([key, from]) => {
    const [index = "", partnership = ""] = key.split(" ");
    const isThere = from !== "" && typed.areas.includes(from) && Number(index) < into;
    return isThere ? [{ into: Number(index), partnership, from }] : [];
  });
}

/** Names a part of a split. Where that moves the parts behind it to another place, what was carried over to them is asked again. */
export function withPart(
  { names, carry }: TypedSuccession,
  index: number,
  name: string,
): Pick<TypedSuccession, "names" | "carry"> {
  const isBlank = (one: string) => one.trim() === "";
  const moves =
    isBlank(names[index] ?? "") !== isBlank(name) &&
    !names.slice(index + 1).every((later) => isBlank(later));
  return { names: names.with(index, name), carry: moves ? {} : carry };
}

type Checked =
  | { readonly wanted: AreaSuccession; readonly problems: readonly [] }
  | { readonly wanted: null; readonly problems: readonly FieldProblem[] };

/** What was typed as the domain takes it, or what is wrong with it, field by field. */
export function successionOf(
  typed: TypedSuccession,
  { programme, head, today }: { programme: string; head: number; today: string },
): Checked {
  const effective = dateTyped(typed.effective);
  const into = successorsOf(typed);
  const problems: FieldProblem[] = [];
  if (into.length === 0 || (typed.kind === "merge" && typed.become === null)) {
    problems.push({ field: SUCCESSION_FIELDS.into, message: "Say what they become." });
  }
  if (!effective) problems.push({ field: SUCCESSION_FIELDS.effective, message: DATE_WANTED });
  if (!effective || problems.length > 0) return { wanted: null, problems };
  // Only what is still to come is claimed as a move: a paper cannot say how it stood then.
  const claim = firstDay(effective) > today ? ("moved" as const) : ("observed" as const);
  const parsed = AreaSuccession.safeParse({
    programme,
    kind: typed.kind,
    areas: typed.areas.filter(Boolean),
    into,
    effective,
    reason: typed.reason,
    source: sourceTyped(typed.source),
    carry: carriedOf(typed).map((one) => ({ ...one, claim })),
    head,
  });
  if (parsed.success) return { wanted: parsed.data, problems: [] };
  return {
    wanted: null,
    problems: problemsOf(parsed.error, SUCCESSION_FIELDS),
  };
}
