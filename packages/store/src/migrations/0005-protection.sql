-- The revision of a cell is kept up to date and is no part of what was said: its other columns stay.
-- What the journal tells of stays as it was written, and is found by act when the chain is verified.
do $$
declare
  protected record;
begin
  for protected in
    select * from (values
      ('source', '', false), ('force', '', false), ('party', '', false), ('party_succession', '', true),
      ('partnership', '', false), ('partnership_member', '', true), ('business_area', '', false),
      ('programme', '', false), ('naming', '', true), ('programme_settings', '', true),
      ('area_group', '', true), ('programme_row', '', true), ('programme_column', '', true),
      ('row_comment', '', true), ('reader', '', true), ('role_grant', '', true),
      ('cell', 'of id, programme, area, partnership, recorded_at, act', false), ('entry', '', true), ('confirmation', '', true),
      ('confirmation_cell', '', false), ('report', '', true), ('report_document', '', false)
    ) as t (name, columns, is_replaced)
  loop
    execute format(
      'create trigger %I before delete or update %s on %I for each row execute function keep_as_written()',
      protected.name || '_kept', protected.columns, protected.name);
    execute format('create index %I on %I (act)', protected.name || '_act', protected.name);
    if protected.is_replaced then
      execute format(
        'create index %I on %I (replaced_by) where replaced_by is not null',
        protected.name || '_replaced_by', protected.name);
      execute format(
        'alter table %I add constraint %I check ((replaced_at is null) = (replaced_by is null))',
        protected.name, protected.name || '_replaced');
    end if;
  end loop;
end $$;
