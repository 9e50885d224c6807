import type { Database } from "@accord/store/database";

/** How much is generated. */
export interface NationalSize {
  readonly programmes: number;
  readonly areas: number;
  readonly partnerships: number;
  readonly filled: number;
  /** Whether cells have their whole history, or one entry each. */
  readonly history: boolean;
}

export const NATIONAL = { programmes: 20, areas: 300, partnerships: 20, filled: 60_000 } as const;

/** The days the generated register spans. */
export const SPAN = { first: "2006-01-01", last: "2026-01-01", days: 7305 } as const;

/**
 * Fills an empty register with a nation's worth, written as tables: the verbs would take hours.
 *
 * Seeded: every figure is a hash of the row's own numbers, so each run makes the same register.
 * With history a cell has 1 to 200 entries, about 17 on average; a fifth take effect well before
 * what was recorded earlier, a twentieth are corrections. Entries share lines by the hundred.
 */
export async function generateNational(database: Database, size: NationalSize): Promise<number> {
  return database.inside.script(async (run) => {
    await run(
      "set session_replication_role = replica; drop index entry_as_at; drop index entry_cell_act;",
    );
    await run(CHANCE);
    await run(registers(size));
    await run(entries(size));
    await run(`
      create index entry_as_at on entry (cell_id, first_day desc, precision_rank desc, place desc)
        include (id, act, replaced_by) where claim in ('observed', 'moved');
      create index entry_cell_act on entry (cell_id, act);
      set session_replication_role = origin;
      analyze;`);
    // So that the index alone answers what it can, as it does where autovacuum runs.
    await run("vacuum entry");
    const [row] = await run("select count(*)::int as n from entry");
    return Number(row?.["n"]);
  });
}

/** A figure from 0 up to 1 that depends on nothing but a number and a salt. */
const CHANCE = `
  create function chance(n bigint, salt int) returns float8 language sql immutable as
  $$ select (hashint8extended(n, salt) & 1073741823)::float8 / 1073741824 $$`;

function registers({ programmes, areas, partnerships, filled }: NationalSize): string {
  const line = "timestamptz '2006-01-01', 1";
  const always = "null, 'unknown', date '0001-01-01'";
  return `
    insert into source (slug, title, publisher, published_precision, recorded_at, act)
      values ('generated', 'Generated', 'Bench', 'unknown', ${line});
    insert into partnership (slug, tier, recorded_at, act)
      select 'partnership-' || p, 'preferred-partnership', ${line} from generate_series(1, ${partnerships}) p;
    insert into naming (noun, slug, name, recorded_at, act)
      select 'partnership', 'partnership-' || p, 'Partnership ' || p, ${line} from generate_series(1, ${partnerships}) p;
    insert into force (slug, ons_code, region, recorded_at, act)
      select 'force-' || f, 'E' || (23000000 + f), 'Region ' || f % 10, ${line} from generate_series(1, 43) f;
    insert into naming (noun, slug, name, recorded_at, act)
      select 'force', 'force-' || f, 'Force ' || f, ${line} from generate_series(1, 43) f;
    insert into partnership_member (partnership, force, from_date, from_precision, from_first_day, recorded_at, act)
      select 'partnership-' || p, 'force-' || 1 + (p * 2 + m) % 43, ${always}, ${line}
      from generate_series(1, ${partnerships}) p, generate_series(0, 3) m;
    insert into business_area (slug, recorded_at, act)
      select 'area-' || a, ${line} from generate_series(1, ${areas}) a;
    insert into naming (noun, slug, name, recorded_at, act)
      select 'area', 'area-' || a, 'Area ' || a, ${line} from generate_series(1, ${areas}) a;
    insert into programme (slug, recorded_at, act)
      select 'programme-' || p, ${line} from generate_series(1, ${programmes}) p;
    insert into naming (noun, slug, name, recorded_at, act)
      select 'programme', 'programme-' || p, 'Programme ' || p, ${line} from generate_series(1, ${programmes}) p;
    insert into programme_settings (programme, marking, recorded_at, act)
      select 'programme-' || p, 'OFFICIAL', ${line} from generate_series(1, ${programmes}) p;
    insert into area_group (programme, slug, name, position, recorded_at, act)
      select 'programme-' || p, 'group-' || g, 'Group ' || g, g, ${line}
      from generate_series(1, ${programmes}) p, generate_series(1, 5) g;
    insert into programme_row (programme, area, area_group, position, from_date, from_precision, from_first_day, recorded_at, act)
      select 'programme-' || p, 'area-' || a, 'group-' || 1 + a % 5, a, ${always}, ${line}
      from generate_series(1, ${programmes}) p, generate_series(1, ${areas}) a;
    insert into programme_column (programme, partnership, position, from_date, from_precision, from_first_day, recorded_at, act)
      select 'programme-' || p, 'partnership-' || q, q, ${always}, ${line}
      from generate_series(1, ${programmes}) p, generate_series(1, ${partnerships}) q;
    insert into cell (programme, area, partnership, revision, recorded_at, act)
      select programme, area, partnership, 1, ${line} from (
        select 'programme-' || p as programme, 'area-' || a as area, 'partnership-' || q as partnership,
          row_number() over (order by chance(p * 1000000 + a * 1000 + q, 1)) as rank
        from generate_series(1, ${programmes}) p, generate_series(1, ${areas}) a, generate_series(1, ${partnerships}) q
      ) all_cells where rank <= ${filled};`;
}

function entries({ history }: NationalSize): string {
  const n = history ? "least(200, 1 + floor(200 * power(chance(id, 2), 11.3)))" : "1";
  return `
    create temporary table said as
      select row_number() over (order by chance(id * 1000 + i, 3)) as id, id as cell_id, i,
        chance(id * 1000 + i, 3) as recorded, chance(id * 1000 + i, 4) as dice, chance(id * 1000 + i, 5) as shift
      from cell, generate_series(1, (${n})::int) i;
    create index on said (cell_id, id);
    create temporary table linked as
      select id, cell_id, recorded, dice, shift,
        dice < 0.1 and not coalesce(lag(dice < 0.1) over (partition by cell_id order by id), true) as corrects,
        lag(id) over (partition by cell_id order by id) as earlier,
        date '${SPAN.first}' + floor(recorded * ${SPAN.days})::int
          - case when shift < 0.2 then floor(shift * 5 * 730)::int else 0 end as day
      from said;
    insert into entry (id, cell_id, kind, place, names, claim, status, needs_review, effective_date, effective_precision,
        first_day, precision_rank, source, source_place, recorded_at, recorded_by, act)
      select linked.id, cell_id, case when corrects then 'correction' else 'moved' end,
        case when corrects then earlier else linked.id end, case when corrects then earlier end, 'moved',
        (array['to-be-considered', 'initial-research', 'being-considered', 'being-progressed', 'live'])[1 + floor(shift * 5)::int],
        false, day::text, 'day', day, 3, 'generated', 'row ' || linked.id,
        date_trunc('milliseconds', timestamptz '${SPAN.first}' + linked.recorded * interval '${SPAN.days} days'),
        'generator', 2 + linked.id / 100
      from linked order by linked.id;
    update entry old set replaced_by = new.act, replaced_at = new.recorded_at from entry new where new.names = old.id;
    update cell set revision = last.act from (select cell_id, max(act) as act from entry group by cell_id) last
      where last.cell_id = cell.id;
    insert into journal (id, recorded_at, actor_id, noun, act, fact, written, previous_hash, hash)
      select 1, timestamptz '${SPAN.first}', 'generator', 'matrix', 'generated', '{}', '{}', repeat('0', 64), repeat('0', 64)
      union all
      select act, max(recorded_at), 'generator', 'matrix', 'generated', '{}', '{}', repeat('0', 64), repeat('0', 64)
      from entry group by act;
    drop table said; drop table linked;`;
}
