-- Which body the report is of, as its messages were addressed; null for none. A schedule that goes by another
-- body's meetings later makes nobody a leaver.
alter table delivery add column for_body text;
