import type { ProgrammeLayout } from "@accord/domain/change-layout";
import type { ProgrammeColumn, ProgrammeGroup, ProgrammeRow } from "@accord/domain/programme";

/** One place up or down. */
export type Step = -1 | 1;

/** Where something stands among those it is ordered with, counted from 1. */
export interface PlaceInOrder {
  readonly place: number;
  readonly of: number;
}

/** A row goes up or down among the rows of its group: the others keep their order. */
export function moveRow(layout: ProgrammeLayout, area: string, step: Step): ProgrammeLayout {
  const row = layout.rows.find((one) => one.area === area);
  const inGroup = layout.rows.filter(({ group }) => group === row?.group);
  const moved = oneOn(inGroup, (one) => one.area === area, step);
  let next = 0;
  const rows = layout.rows.map((one) => {
    if (one.group !== row?.group) return one;
    const stands = moved[next] ?? one;
    next += 1;
    return stands;
  });
  return { ...layout, rows };
}

export function placeOfRow(layout: ProgrammeLayout, area: string): PlaceInOrder {
  const row = layout.rows.find((one) => one.area === area);
  const inGroup = layout.rows.filter(({ group }) => group === row?.group);
  return { place: inGroup.findIndex((one) => one.area === area) + 1, of: inGroup.length };
}

export function moveColumn(
  layout: ProgrammeLayout,
  partnership: string,
  step: Step,
): ProgrammeLayout {
  const columns = oneOn(layout.columns, (one) => one.partnership === partnership, step);
  return { ...layout, columns };
}

export function moveGroup(layout: ProgrammeLayout, slug: string, step: Step): ProgrammeLayout {
  return { ...layout, groups: oneOn(layout.groups, (one) => one.slug === slug, step) };
}

/** Puts a row in the list or in place of the one of its area. One that changes its group goes to that group's end. */
export function putRow(layout: ProgrammeLayout, row: ProgrammeRow): ProgrammeLayout {
  const before = layout.rows.find(({ area }) => area === row.area);
  const rows =
    before?.group === row.group
      ? layout.rows.map((one) => (one.area === row.area ? row : one))
      : [...layout.rows.filter(({ area }) => area !== row.area), row];
  return { ...layout, rows };
}

export function putColumn(layout: ProgrammeLayout, column: ProgrammeColumn): ProgrammeLayout {
  const isThere = layout.columns.some(({ partnership }) => partnership === column.partnership);
  const columns = isThere
    ? layout.columns.map((one) => (one.partnership === column.partnership ? column : one))
    : [...layout.columns, column];
  return { ...layout, columns };
}

export function putGroup(layout: ProgrammeLayout, group: ProgrammeGroup): ProgrammeLayout {
  const isThere = layout.groups.some(({ slug }) => slug === group.slug);
  const groups = isThere
    ? layout.groups.map((one) => (one.slug === group.slug ? group : one))
    : [...layout.groups, group];
  return { ...layout, groups };
}

export function takeOffRow(layout: ProgrammeLayout, area: string): ProgrammeLayout {
  return { ...layout, rows: layout.rows.filter((row) => row.area !== area) };
}

export function takeOffColumn(layout: ProgrammeLayout, partnership: string): ProgrammeLayout {
  return {
    ...layout,
    columns: layout.columns.filter((column) => column.partnership !== partnership),
  };
}

export function takeOffGroup(layout: ProgrammeLayout, slug: string): ProgrammeLayout {
  return { ...layout, groups: layout.groups.filter((group) => group.slug !== slug) };
}

/** A slug that nothing has yet: the name's own, or that with a number. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug;
  let number = 2;
  while (taken.includes(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** The list with one item a place up or down; as it was where there is no such place. */
function oneOn<T>(all: readonly T[], isIt: (item: T) => boolean, step: Step): T[] {
  const from = all.findIndex(isIt);
  const to = from + step;
  const [item, other] = [all[from], all[to]];
  if (item === undefined || other === undefined) return [...all];
  return all.map((one, index) => (index === from ? other : index === to ? item : one));
}
