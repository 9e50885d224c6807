-- What a mail system says of a message after it took it stands beside the tries, and is none.
alter table delivery_attempt
  add column source text not null default 'try' check (source in ('try', 'notice'));

-- Every email to an address, whatever its letter case; and the emails of a programme by kind.
create index delivery_address on delivery (lower(address));
create index delivery_programme on delivery (programme, kind, created_at);
