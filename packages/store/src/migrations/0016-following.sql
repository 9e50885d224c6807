-- What people want to see first and to be told of. Each person's own, changed at will, and no part of the record.

create table following (
  actor_id text primary key references actor on delete cascade,
  -- The force that is theirs on every page; null for that of their role.
  force text references force,
  digest text not null default 'none' check (digest in ('none', 'daily', 'weekly')),
  whole_force boolean not null default false,
  -- The day they were told last, or began to be told, and the last instant that was known then.
  told_on date not null,
  told_at timestamptz(3) not null
);

create table star (
  actor_id text not null references actor on delete cascade,
  programme text not null references programme,
  area text not null references business_area,
  primary key (actor_id, programme, area)
);
