-- The journal: one line an act. Its id is the cursor of the live feed and the revision of what it changed.
create table journal (
  id bigint primary key,
  recorded_at timestamptz(3) not null,
  actor_id text not null,
  programme text,
  noun text not null,
  act text not null,
  -- What was done, as canonical JSON. Text and not jsonb, so that the bytes that were hashed are the bytes kept.
  fact text not null,
  -- What the act wrote in the protected tables: count and digest by table, as canonical JSON.
  written text not null,
  previous_hash text not null,
  hash text not null
);
create index journal_recorded_at on journal (recorded_at, id);

-- Names of people stand here and nowhere else, so that they can be blanked without breaking the chain.
create table actor (
  id text primary key,
  kind text not null check (kind in ('person', 'worker', 'operator')),
  name text,
  office text,
  user_id text unique
);

-- Begins an act: takes the writers' lock, then reserves the next id and an instant that never goes back.
-- A function, because each statement in it sees what was committed before it began: a single query
-- would look at the journal as it was before the wait for the lock.
create function begin_act(given timestamptz)
returns table (id bigint, recorded_at timestamptz, previous_hash text)
language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(4170001);
  return query
    select j.id + 1, greatest(given, j.recorded_at), j.hash
    from journal j order by j.id desc limit 1;
  if not found then
    return query select 1::bigint, given, repeat('0', 64);
  end if;
end $$;

create function announce_line() returns trigger language plpgsql as $$
begin
  perform pg_notify('journal', new.id::text);
  return null;
end $$;
create trigger journal_announced after insert on journal
  for each row execute function announce_line();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The journal is append-only.' using errcode = 'integrity_constraint_violation';
end $$;
create trigger journal_kept before update or delete on journal
  for each row execute function refuse_change();

-- Keeps a row as it was written. Only "replaced" may be set, once. A row whose act has no line is
-- still being written, or was left behind by an act that never ended: it may be taken back.
create function keep_as_written() returns trigger language plpgsql as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb;
begin
  if not exists (select 1 from journal where id = old.act) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'A recorded row of % cannot be deleted.', tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  after := to_jsonb(new);
  if before - 'replaced_at' - 'replaced_by' is distinct from after - 'replaced_at' - 'replaced_by' then
    raise exception 'A recorded row of % cannot be changed.', tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  if before ->> 'replaced_by' is not null
    and (before ->> 'replaced_by', before ->> 'replaced_at')
      is distinct from (after ->> 'replaced_by', after ->> 'replaced_at')
    and exists (select 1 from journal where id = (before ->> 'replaced_by')::bigint) then
    raise exception 'A row of % is replaced once.', tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
