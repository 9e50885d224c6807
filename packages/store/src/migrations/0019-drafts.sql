-- What a draft said before a person put the opening in their own words, and the words that are offered again
-- after it was composed anew.
alter table report_draft
  add column written_opening text,
  add column kept_opening text;

create index composition_draft on composition (draft_id) where draft_id is not null;
