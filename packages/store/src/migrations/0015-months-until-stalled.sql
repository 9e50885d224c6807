-- For how many months a cell may stand unmoved before it counts as stalled; null for what is usual.

alter table programme_settings
  add column months_until_stalled integer check (months_until_stalled between 1 and 60);
