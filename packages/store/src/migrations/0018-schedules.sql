-- What is composed to be sent without approvals, for a run of a schedule.
alter table composition
  add column run_id uuid references report_run;
create index composition_run on composition (run_id) where run_id is not null;

create index report_run_programme on report_run (programme, kind, due_at);
